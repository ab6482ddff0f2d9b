import {
  type Actor,
  firstRejection,
  type Instant,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import type { TrainingFacts } from './training.ts';

const basis = statute.management;

const courseRule = { field: 'course', name: { da: 'kursets navn', en: 'the course' }, maxLength: 200, basis } as const;
const providerRule = {
  field: 'provider',
  name: { da: 'udbyderen', en: 'the provider' },
  maxLength: 200,
  basis,
} as const;
const contentsRule = {
  field: 'contents',
  name: { da: 'indholdet', en: 'the contents' },
  maxLength: 2_000,
  basis,
} as const;

export const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 1_000,
  basis,
} as const;

export function refuseTrainingFacts(given: TrainingFacts, now: Instant): Rejection | undefined {
  const { heldOn, validUntil, proof } = given;
  return firstRejection(
    refuseText(given.course, courseRule),
    refuseText(given.provider, providerRule),
    refuseOptionalText(given.contents, contentsRule),
    heldOn > copenhagenDate(now) && notHeldYet(),
    validUntil !== null && validUntil < heldOn && endsBeforeItWasHeld(),
    proof !== null && !/^[0-9a-f]{64}$/.test(proof) && proofUnknown(),
  );
}

export function tidyTrainingFacts({ course, provider, contents, ...rest }: TrainingFacts): TrainingFacts {
  return { ...rest, course: tidyText(course), provider: tidyText(provider), contents: tidyOptionalText(contents) };
}

export function sameFacts(one: TrainingFacts, other: TrainingFacts): boolean {
  const keys = ['course', 'provider', 'contents', 'heldOn', 'validUntil', 'proof'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/** A member records for themself; whoever may put proposals keeps the list for everybody. */
export function refuseForAnother(actor: Actor, member: string): Rejection | undefined {
  return actor.id === member || actor.permissions.has('decision:propose') ? undefined : onlyYourOwn();
}

function onlyYourOwn(): Rejection {
  return reject('TRAINING_OF_ANOTHER', basis, {
    da: 'Du kan kun registrere dine egne kurser. En administrator eller sikkerhedsansvarlig kan registrere for andre.',
    en: 'You can record your own training only. An administrator or a security lead can record for others.',
  });
}

function notHeldYet(): Rejection {
  return reject(
    'TRAINING_IN_THE_FUTURE',
    basis,
    {
      da: 'Kurset er ikke holdt endnu. Registrer det, når det er gennemført, eller ret datoen.',
      en: 'The course has not been held yet. Record it once it has been taken, or correct the day.',
    },
    'heldOn',
  );
}

function endsBeforeItWasHeld(): Rejection {
  return reject(
    'VALIDITY_BACKWARDS',
    basis,
    {
      da: 'Gyldigheden slutter, før kurset er holdt. Ret den ene dato.',
      en: 'The validity ends before the course was held. Correct one of the days.',
    },
    'validUntil',
  );
}

/** There is no such file in the organisation. */
export function proofUnknown(): Rejection {
  return reject(
    'PROOF_UNKNOWN',
    basis,
    {
      da: 'Beviset findes ikke blandt jeres filer. Læg filen op igen, og prøv så.',
      en: 'The proof is not among your files. Upload the file again, then try.',
    },
    'proof',
  );
}
