import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile, UseGuards } from '@nestjs/common';
import type { CommandContext } from '@varsel/event-sourcing';
import { BadInput, CommandOf, Requires, Session } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { AskedFor } from '../exports/asked-for.guard.ts';
import { ExportRegister } from '../exports/export-register.ts';
import { RecordBundleExport, recordBundleExport } from '../exports/record-bundle-export.ts';
import { Bundles } from './bundles.ts';

/** The whole signed log to verify elsewhere. The organisation comes from the session alone. */
@Controller('api')
export class BundleController {
  constructor(
    private readonly bundles: Bundles,
    private readonly exports: ExportRegister,
  ) {}

  @Get('log-bundle.zip')
  @Requires('ledger:export')
  @UseGuards(AskedFor)
  @Header('content-type', 'application/zip')
  @Header('cache-control', 'no-store')
  async bundle(
    @Session() { tenant, asOf }: TenantSession,
    @CommandOf() context: CommandContext,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<StreamableFile> {
    const isLocked = wantsItLocked(query);
    if (asOf !== undefined) throw alwaysWhole();
    // Keys make the personal texts readable: only who may read and take away the history gets them.
    const { permissions } = context.actor;
    const mayRead = permissions.has('history:read') && permissions.has('history:export');
    const handedOut = mayRead && !isLocked ? 'complete' : 'withheld';
    const personalTexts = handedOut === 'complete' ? 'readable' : 'withheld';
    await this.exports.record(recordBundleExport, new RecordBundleExport({ personalTexts }), context);
    const name = handedOut === 'complete' ? 'varsel-log.zip' : 'varsel-log-locked.zip';
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(Readable.from(await this.bundles.write(tenant, handedOut)), { disposition });
  }
}

/** A wish that is written otherwise must not hand out what it wanted kept. */
function wantsItLocked({ disclosures, ...others }: Readonly<Record<string, unknown>>): boolean {
  if (Object.keys(others).some((name) => /disclosures/i.test(name))) throw unknownWish();
  if (disclosures !== undefined && disclosures !== 'withheld') throw unknownWish();
  return disclosures === 'withheld';
}

function unknownWish(): BadInput {
  return new BadInput(
    {
      da: '»disclosures« er enten udeladt eller »withheld« (uden nøgler til personoplysninger).',
      en: '“disclosures” is either left out or “withheld” (without keys of personal data).',
    },
    'disclosures',
  );
}

function alwaysWhole(): BadInput {
  return new BadInput(
    {
      da: 'Den underskrevne log hentes altid hel, til og med sin nyeste underskrift; den findes ikke, som den så ud før. Udelad »asOf«: logfilen viser selv, hvad der var underskrevet hvornår.',
      en: 'The signed log is always fetched whole, up to its newest signature; there is none of an earlier moment. Leave out “asOf”: the log itself shows what was signed when.',
    },
    'asOf',
  );
}
