import { Controller, type DynamicModule, Get, Header, Inject, Module, Query } from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import { Open } from '@varsel/graphql-vocabulary';
import { CLOCK, Database } from '@varsel/tenancy';
import { DemoAccounts } from './demo-accounts.ts';
import { DemoSupplier } from './demo-supplier.ts';
import { demoPage, demoStyle } from './demo-page.ts';

/** The demo's accounts with current codes. Exists only where the demo runs: embedded database, loopback. */
@Controller('demo')
class DemoController {
  readonly #accounts: DemoAccounts;
  readonly #clock: Clock;

  readonly #supplier: DemoSupplier;

  constructor(
    @Inject(DemoAccounts) accounts: DemoAccounts,
    @Inject(CLOCK) clock: Clock,
    @Inject(DemoSupplier) supplier: DemoSupplier,
  ) {
    this.#accounts = accounts;
    this.#clock = clock;
    this.#supplier = supplier;
  }

  @Get()
  @Open({ limit: 'demo-accounts' })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async page(@Query('language') language?: string): Promise<string> {
    const supplier = { name: this.#supplier.name, path: await this.#supplier.path() };
    const shown = { accounts: this.#accounts.read(), supplier };
    return demoPage(shown, this.#clock, language === 'en' ? 'en' : 'da');
  }

  @Get('demo.css')
  @Open({ limit: 'demo-accounts' })
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return demoStyle;
  }
}

@Module({})
export class DemoModule {
  static forRoot(keysDirectory: string): DynamicModule {
    return {
      module: DemoModule,
      controllers: [DemoController],
      providers: [
        { provide: DemoAccounts, useValue: new DemoAccounts(keysDirectory) },
        {
          provide: DemoSupplier,
          inject: [Database, DemoAccounts, CLOCK],
          useFactory: (database: Database, accounts: DemoAccounts, clock: Clock) =>
            new DemoSupplier(database, accounts, clock),
        },
      ],
    };
  }
}
