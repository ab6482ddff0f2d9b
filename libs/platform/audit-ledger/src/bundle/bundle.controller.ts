import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '@varsel/event-sourcing';
import { ActorOf, BadInput, Requires, Session } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Bundles } from './bundles.ts';

/** The whole signed log to verify elsewhere. The organisation comes from the session alone. */
@Controller('api')
export class BundleController {
  constructor(private readonly bundles: Bundles) {}

  @Get('log-bundle.zip')
  @Requires('ledger:export')
  @Header('content-type', 'application/zip')
  @Header('content-disposition', 'attachment; filename="varsel-log.zip"')
  @Header('cache-control', 'no-store')
  async bundle(
    @Session() { tenant }: TenantSession,
    @ActorOf() actor: Actor,
    @Query('disclosures') disclosures: unknown,
  ): Promise<StreamableFile> {
    if (disclosures !== undefined && disclosures !== 'withheld') throw unknownWish();
    // Keys make the personal texts readable: only who may read and take away the history gets them.
    const mayRead = actor.permissions.has('history:read') && actor.permissions.has('history:export');
    const handedOut = mayRead && disclosures === undefined ? 'complete' : 'withheld';
    return new StreamableFile(Readable.from(await this.bundles.write(tenant, handedOut)));
  }
}

function unknownWish(): BadInput {
  return new BadInput(
    {
      da: '«disclosures» er enten udeladt eller «withheld» (uden nøgler til personoplysninger).',
      en: '“disclosures” is either left out or “withheld” (without keys of personal data).',
    },
    'disclosures',
  );
}
