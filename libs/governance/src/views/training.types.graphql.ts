import type { Instant, LocalDate as Day } from '@varsel/event-sourcing';
import type { StoredFile } from '@varsel/files';
import { DateTime, LocalDate, opaqueId } from '@varsel/graphql-vocabulary';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { countsUntil, standingOf, type TrainingStanding } from '../training/training-standing.ts';
import type { TrainingRow } from './training.view.ts';

export const TrainingStandingEnum = {
  VALID: 'valid',
  EXPIRING: 'expiring',
  EXPIRED: 'expired',
  MISSING: 'missing',
} as const;
registerEnumType(TrainingStandingEnum, {
  name: 'TrainingStanding',
  description: 'Whether a member has taken a course that still counts.',
  valuesMap: {
    VALID: { description: 'It counts.' },
    EXPIRING: { description: 'It stops counting within 60 days.' },
    EXPIRED: { description: 'It no longer counts.' },
    MISSING: { description: 'None is recorded.' },
  },
});

@ObjectType({ description: 'The file that proves a course.' })
class TrainingProof {
  @Field(() => String, { description: 'The hash of its bytes.' })
  readonly sha256!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its media type.' })
  readonly type!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  readonly size!: number;

  @Field(() => String, { description: 'Where it is fetched.' })
  readonly url!: string;

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  readonly uploadedAt!: Instant;
}

@ObjectType({ description: 'A course a member of management has taken, § 7(2).' })
export class TrainingRecord {
  @Field(() => ID, { description: 'The record.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The member.' })
  readonly person!: string;

  @Field(() => String, { description: 'The course.' })
  readonly course!: string;

  @Field(() => String, { description: 'Who held it.' })
  readonly provider!: string;

  @Field(() => String, { nullable: true, description: 'What it covered.' })
  readonly contents!: string | null;

  @Field(() => LocalDate, { description: 'The day it was held.' })
  readonly heldOn!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The last day it counts, as recorded.' })
  readonly validUntil!: Day | null;

  @Field(() => LocalDate, {
    description:
      'The last day it counts: as recorded, or a year after. The year is our own reading; the act sets none.',
  })
  readonly countsUntil!: Day;

  @Field(() => TrainingStandingEnum, { description: 'Whether it counts.' })
  readonly standing!: TrainingStanding;

  @Field(() => TrainingProof, { nullable: true, description: 'The proof.' })
  readonly proof!: TrainingProof | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: Instant;

  @Field(() => ID, { description: 'Who recorded it.' })
  readonly recordedBy!: string;

  @Field(() => String, { nullable: true, description: 'Why it was last corrected.' })
  readonly correctedBecause!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn.' })
  readonly withdrawnAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  readonly withdrawnBecause!: string | null;

  @Field(() => String, { description: 'Its record in the history.' })
  readonly record!: string;
}

export function trainingType(row: TrainingRow, files: ReadonlyMap<string, StoredFile>, today: Day): TrainingRecord {
  const { key, facts, member, recordedAt, recordedBy, correctedBecause, withdrawnAt, withdrawnBecause } = row;
  const id = opaqueId('Training', key);
  return Object.assign(new TrainingRecord(), {
    ...{ id, record: id, person: opaqueId('Person', member) },
    ...facts,
    ...{ countsUntil: countsUntil(facts), standing: standingOf(facts, today), proof: proofOf(facts.proof, files) },
    ...{ recordedAt, recordedBy: opaqueId('Person', recordedBy), correctedBecause, withdrawnAt, withdrawnBecause },
  });
}

function proofOf(sha256: string | null, files: ReadonlyMap<string, StoredFile>): TrainingProof | null {
  const file = sha256 === null ? undefined : files.get(sha256);
  if (file === undefined) return null;
  const { name, type, sizeBytes: size, uploadedAt } = file;
  return { sha256: file.sha256, name, type, size, url: `/api/files/${file.sha256}`, uploadedAt };
}
