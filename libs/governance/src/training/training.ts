import { aggregate, evolveBy, type LocalDate } from '@varsel/event-sourcing';
import { managementPrivacy } from '../privacy.ts';
import { correctTraining } from './correct-training.ts';
import { recordTraining } from './record-training.ts';
import { withdrawTraining } from './withdraw-training.ts';

/** What is known of one course of one member. */
export interface TrainingFacts {
  readonly course: string;
  readonly provider: string;
  /** What it covered. */
  readonly contents: string | null;
  readonly heldOn: LocalDate;
  /** Null: nobody said; how long it counts is then read from the default. */
  readonly validUntil: LocalDate | null;
  /** SHA-256 of the proof among the organisation's files. */
  readonly proof: string | null;
}

export interface TrainingRecorded extends TrainingFacts {
  readonly type: 'TrainingRecorded';
  readonly member: string;
}

export interface TrainingCorrected extends TrainingFacts {
  readonly type: 'TrainingCorrected';
  readonly reason: string;
}

export interface TrainingWithdrawn {
  readonly type: 'TrainingWithdrawn';
  readonly reason: string;
}

export type TrainingEvent = TrainingRecorded | TrainingCorrected | TrainingWithdrawn;

export type TrainingState =
  | { readonly status: 'absent' }
  | { readonly status: 'recorded' | 'withdrawn'; readonly member: string; readonly facts: TrainingFacts };

const labels = {
  course: { da: 'Kursus', en: 'Course' },
  provider: { da: 'Udbyder', en: 'Provider' },
  contents: { da: 'Indhold', en: 'Contents' },
  heldOn: { da: 'Afholdt', en: 'Held on' },
  validUntil: { da: 'Gælder til', en: 'Valid until' },
  proof: { da: 'Bevis (SHA-256)', en: 'Proof (SHA-256)' },
  reason: { da: 'Begrundelse', en: 'Reason' },
} as const;
const { reason, ...facts } = labels;
const personal = { course: 'stream', provider: 'stream', contents: 'stream' } as const;

/** That a member of the management body took part in a course, § 7, stk. 2. */
export const training = aggregate<TrainingState, TrainingEvent>({
  name: 'training',
  title: { da: 'Kursus for ledelsen', en: 'Training of management' },
  initial: { status: 'absent' },
  evolve: evolveBy({
    TrainingRecorded: (_, { member, ...event }) => ({ status: 'recorded', member, facts: factsOf(event) }),
    TrainingCorrected: (state, event) => (state.status === 'absent' ? state : { ...state, facts: factsOf(event) }),
    TrainingWithdrawn: (state) => (state.status === 'absent' ? state : { ...state, status: 'withdrawn' }),
  }),
  events: {
    TrainingRecorded: {
      standing: { of: 'training' },
      title: { da: 'Kursus registreret', en: 'Training recorded' },
      happened: 'heldOn',
      fields: { member: { da: 'Medlem', en: 'Member' }, ...facts },
      personal,
    },
    TrainingCorrected: {
      standing: { of: 'training' },
      title: { da: 'Kursus rettet', en: 'Training corrected' },
      happened: 'heldOn',
      fields: labels,
      personal: { ...personal, reason: 'stream' },
    },
    TrainingWithdrawn: {
      title: { da: 'Kursus trukket tilbage', en: 'Training withdrawn' },
      fields: { reason },
      personal: { reason: 'stream' },
    },
  },
  privacy: managementPrivacy,
  acts: [recordTraining, correctTraining, withdrawTraining],
});

function factsOf({ course, provider, contents, heldOn, validUntil, proof }: TrainingFacts): TrainingFacts {
  return { course, provider, contents, heldOn, validUntil, proof };
}
