import { Controller, type DynamicModule, Get, Header, Inject, Module, Query } from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import { Open } from '@varsel/graphql-vocabulary';
import { CLOCK } from '@varsel/tenancy';
import { DemoAccounts } from './demo-accounts.ts';
import { demoPage, demoStyle } from './demo-page.ts';

/** The demo's accounts with current codes. Exists only where the demo runs: embedded database, loopback. */
@Controller('demo')
class DemoController {
  readonly #accounts: DemoAccounts;
  readonly #clock: Clock;

  constructor(@Inject(DemoAccounts) accounts: DemoAccounts, @Inject(CLOCK) clock: Clock) {
    this.#accounts = accounts;
    this.#clock = clock;
  }

  @Get()
  @Open({ limit: 'demo-accounts' })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  page(@Query('language') language?: string): string {
    return demoPage(this.#accounts.read(), this.#clock, language === 'en' ? 'en' : 'da');
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
      providers: [{ provide: DemoAccounts, useValue: new DemoAccounts(keysDirectory) }],
    };
  }
}
