import type { StoredFile } from '../../../../files/stored-file.ts';
import type { TrainingRecord } from '../training-data.ts';

export interface RecordValues {
  readonly person: string | null;
  readonly course: string;
  readonly provider: string;
  readonly contents: string;
  readonly heldOn: string | null;
  readonly validUntil: string | null;
  readonly proof: readonly StoredFile[];
  readonly reason: string;
  readonly withdraw: boolean;
}

export const recordFields = ['person', 'course', 'provider', 'contents', 'heldOn', 'validUntil', 'proof', 'reason'];

const empty = {
  ...{ course: '', provider: '', contents: '', heldOn: null, validUntil: null, proof: [] },
  ...{ reason: '', withdraw: false },
} as const;

export const beginWith = (record: TrainingRecord | null, person: string | null): RecordValues => {
  if (record === null) return { ...empty, person };
  const { course, provider, contents, heldOn, validUntil, proof } = record;
  const told = { person: record.person, course, provider, heldOn, validUntil };
  return { ...empty, ...told, contents: contents ?? '', proof: proof === null ? [] : [proof] };
};

/** What the acts take of it: an empty text is no text. */
export const inputOf = ({ course, provider, contents, heldOn, validUntil, proof }: RecordValues) => ({
  course: course.trim(),
  provider: provider.trim(),
  contents: contents.trim() === '' ? null : contents.trim(),
  heldOn: heldOn ?? '',
  validUntil,
  proof: proof[0]?.sha256 ?? null,
});
