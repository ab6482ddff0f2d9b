import type { Instant, LocalDate as Day } from '@varsel/event-sourcing';
import type { Files, StoredFile } from '@varsel/files';
import { connectionOf, DateTime, LocalDate, opaqueId } from '@varsel/graphql-vocabulary';
import type { MeasureId } from '@varsel/statute/measures';
import type { TenantId } from '@varsel/tenancy';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { evidenceStanding, type EvidenceStanding } from '../evidence/evidence-standing.ts';
import { personOut } from '../ids.graphql.ts';
import { MeasureIdEnum } from '../measure/measure.enums.graphql.ts';
import type { EvidenceRow } from './evidence-library.view.ts';

export const EvidenceStandingEnum = {
  NOT_YET_EFFECTIVE: 'not-yet-effective',
  CURRENT: 'current',
  EXPIRING: 'expiring',
  EXPIRED: 'expired',
  WITHDRAWN: 'withdrawn',
} as const;
registerEnumType(EvidenceStandingEnum, {
  name: 'EvidenceStanding',
  description: 'Whether evidence holds, read on the day.',
  valuesMap: {
    NOT_YET_EFFECTIVE: { description: 'It takes effect later.' },
    CURRENT: { description: 'It holds.' },
    EXPIRING: { description: 'It holds, and expires within 30 days.' },
    EXPIRED: { description: 'The last day it held is past.' },
    WITHDRAWN: { description: 'It was taken back.' },
  },
});

@ObjectType({ description: 'The file behind evidence.' })
class EvidenceFile {
  @Field(() => String, { description: 'Its name when it was first uploaded.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  readonly size!: number;

  @Field(() => String, { description: 'Its media type.' })
  readonly type!: string;

  @Field(() => String, { description: 'Where it is downloaded from, on this server.' })
  readonly url!: string;

  @Field(() => DateTime, { description: 'When it was first uploaded.' })
  readonly uploadedAt!: Instant;
}

@ObjectType({ description: 'A file put forward as evidence of measures and requirements.' })
export class EvidenceItem {
  @Field(() => ID, { description: 'The evidence.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people use, e.g. EVI-2026-004.' })
  readonly reference!: string;

  @Field(() => String, { description: 'What it is.' })
  readonly title!: string;

  @Field(() => String, { description: 'The SHA-256 of the file.' })
  readonly sha256!: string;

  @Field(() => EvidenceFile, { nullable: true, description: 'The file; null when it cannot be found.' })
  readonly file!: EvidenceFile | null;

  @Field(() => LocalDate, { description: 'From when it shows what it shows.' })
  readonly effectiveOn!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The last day it holds; null without end.' })
  readonly expiresOn!: Day | null;

  @Field(() => DateTime, { description: 'When it was put forward.' })
  readonly addedAt!: Instant;

  @Field(() => ID, { description: 'Who put it forward.' })
  readonly addedBy!: string;

  @Field(() => EvidenceStandingEnum, { description: 'Whether it holds.' })
  readonly standing!: EvidenceStanding;

  @Field(() => [MeasureIdEnum], { description: 'Measures it covers, as a whole or through a requirement.' })
  readonly measures!: readonly MeasureId[];

  @Field(() => [MeasureIdEnum], { description: 'Measures it covers as a whole.' })
  readonly wholeMeasures!: readonly MeasureId[];

  @Field(() => [ID], { description: 'Requirements of the annex it covers.' })
  readonly requirements!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  readonly withdrawnBecause!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn.' })
  readonly withdrawnAt!: Instant | null;

  @Field(() => ID, { nullable: true, description: 'Who withdrew it.' })
  readonly withdrawnBy!: string | null;

  @Field(() => String, { description: 'Its record, for the history.' })
  readonly record!: string;
}

export const EvidenceItemConnection = connectionOf(EvidenceItem);

interface Reading {
  readonly files: Files;
  readonly tenant: TenantId;
  readonly today: Day;
}

/** The items with their files, which are looked up together. */
export async function evidenceTypes(
  rows: readonly EvidenceRow[],
  { files, tenant, today }: Reading,
): Promise<readonly EvidenceItem[]> {
  const known = await files.describe(
    tenant,
    rows.map(({ sha256 }) => sha256),
  );
  return rows.map((row) => evidenceType(row, known.get(row.sha256), today));
}

function evidenceType(row: EvidenceRow, file: StoredFile | undefined, today: Day): EvidenceItem {
  const { key, title, reference, sha256, effectiveOn, expiresOn, addedAt, measures, wholeMeasures, requirements } = row;
  const id = opaqueId('Evidence', key);
  return Object.assign(new EvidenceItem(), {
    ...{ id, reference, title, sha256, effectiveOn, expiresOn, addedAt, measures, wholeMeasures, requirements },
    file: file === undefined ? null : fileType(file),
    addedBy: opaqueId('Person', row.addedBy),
    standing: evidenceStanding(row, today),
    withdrawnBecause: row.withdrawnBecause,
    withdrawnAt: row.withdrawnAt,
    withdrawnBy: personOut(row.withdrawnBy),
    record: id,
  });
}

function fileType({ name, type, sizeBytes, sha256, uploadedAt }: StoredFile): EvidenceFile {
  return { name, type, size: sizeBytes, url: `/api/files/${sha256}`, uploadedAt };
}
