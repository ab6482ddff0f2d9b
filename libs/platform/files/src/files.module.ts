import { type DynamicModule, Inject, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import type { ContextDefinition } from '@varsel/event-store';
import { CLOCK, Database, roles } from '@varsel/tenancy';
import { FilesController } from './files.controller.ts';
import { filePeople } from './file-people.ts';
import { fileMigrations } from './files.migration.ts';
import { Files } from './files.ts';
import { LocalFileStore } from './store/local-file-store.ts';
import type { FileLimits } from './stored-file.ts';

export interface FilesOptions {
  /** Where bytes lie. Nothing but this module writes there. */
  readonly directory: string;
  readonly limits: FileLimits;
}

/** The files without Nest: for the demo seed and tools. */
export function createFiles(database: Database, clock: Clock, { directory, limits }: FilesOptions): Files {
  return new Files({ database, clock, store: new LocalFileStore(directory), limits, onDamage });
}

const logger = new Logger('Files');

@Module({})
export class FilesModule implements OnApplicationBootstrap {
  static readonly context: ContextDefinition = {
    name: 'files',
    title: { da: 'Filer', en: 'Files' },
    aggregates: [],
    views: [],
    permissions: { 'file:upload': roles.filter((role) => role !== 'auditor'), 'file:read': roles },
    migrations: fileMigrations,
    people: filePeople,
  };

  readonly #store: LocalFileStore;

  constructor(@Inject(LocalFileStore) store: LocalFileStore) {
    this.#store = store;
  }

  static forRoot({ directory, limits }: FilesOptions): DynamicModule {
    return {
      module: FilesModule,
      global: true,
      controllers: [FilesController],
      providers: [
        { provide: LocalFileStore, useFactory: () => new LocalFileStore(directory) },
        {
          provide: Files,
          inject: [Database, CLOCK, LocalFileStore],
          useFactory: (database: Database, clock: Clock, store: LocalFileStore) =>
            new Files({ database, clock, store, limits, onDamage }),
        },
      ],
      exports: [Files],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#store.tidy();
  }
}

function onDamage({ tenant, sha256, what }: { tenant: string; sha256: string; what: string }): void {
  logger.error(`A stored file is damaged: organisation ${tenant}, SHA-256 ${sha256}, found ${what}`);
}
