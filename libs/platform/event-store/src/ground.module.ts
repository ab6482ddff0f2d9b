import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import { CLOCK, Database } from '@varsel/tenancy';

interface Ground {
  readonly database: Database;
  readonly clock: Clock;
}

/** Database and clock, for every module. */
@Global()
@Module({})
export class GroundModule {
  static of({ database, clock }: Ground): DynamicModule {
    return {
      module: GroundModule,
      providers: [
        { provide: Database, useValue: database },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [Database, CLOCK],
    };
  }
}
