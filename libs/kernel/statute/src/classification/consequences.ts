import type { Bilingual } from '@varsel/event-sourcing';
import type { EntityType } from '../data/sectors.ts';
import { statute } from '../statute.ts';
import type { ClassificationFlags, EntityClass } from './input.ts';

/** What follows from the class. `switched-off`: the minister has exempted the named activities, § 1, stk. 5. */
export interface Consequence {
  readonly id: string;
  readonly provision: string;
  readonly text: Bilingual;
  readonly applies: 'yes' | 'no' | 'switched-off';
}

export interface ConsequenceQuestion {
  readonly class: EntityClass;
  readonly flags: ClassificationFlags;
  readonly remaining: readonly EntityType[];
}

export function consequencesOf(question: ConsequenceQuestion): readonly Consequence[] {
  const covered = question.class === 'essential' || question.class === 'important';
  const registers = covered || question.class === 'registration-only';
  return [
    duty('measures', '§ 6', statute.measures.obligation, exemptible(question, covered)),
    duty('management', '§ 7', statute.management.obligation, yes(covered)),
    duty('incidents', '§§ 12-13', statute.incidentDuty.obligation, exemptible(question, covered)),
    duty('recipients', '§ 15', statute.recipients.obligation, exemptible(question, covered)),
    duty('registration', '§§ 9-10', REGISTRATION, exemptibleRegistration(question, registers)),
    duty('domain-data', '§ 11', statute.domainData.obligation, yes(registers && keepsDomainData(question.remaining))),
    duty(
      'supervision-essential',
      '§§ 21-23',
      statute.supervisionEssential.obligation,
      yes(question.class === 'essential'),
    ),
    duty(
      'supervision-important',
      '§§ 24-25',
      statute.supervisionImportant.obligation,
      yes(question.class === 'important'),
    ),
    duty('fine-ceiling', 'NIS 2-direktivet art. 34', FINE_CEILING[question.class], yes(covered)),
    duty('voluntary-notification', '§ 14', statute.voluntaryNotification.obligation, 'yes'),
  ];
}

type Applies = Consequence['applies'];

function duty(id: string, provision: string, text: Bilingual, applies: Applies): Consequence {
  return { id, provision, text, applies };
}

function yes(holds: boolean): Applies {
  return holds ? 'yes' : 'no';
}

function exemptible({ flags, remaining }: ConsequenceQuestion, covered: boolean): Applies {
  return covered && flags.exempt !== undefined && !isTrust(remaining) ? 'switched-off' : yes(covered);
}

function exemptibleRegistration({ flags, remaining }: ConsequenceQuestion, registers: boolean): Applies {
  return registers && flags.exempt === 'exclusively' && !isTrust(remaining) ? 'switched-off' : yes(registers);
}

export function isTrust(types: readonly EntityType[]): boolean {
  return types.some(({ reg2690Provider }) => reg2690Provider === 'trust');
}

function keepsDomainData(types: readonly EntityType[]): boolean {
  return types.some(({ reg2690Provider, sizeRule }) => reg2690Provider === 'tld' || sizeRule === 'registration-only');
}

const REGISTRATION: Bilingual = {
  da: 'Enheden registrerer sig hos myndigheden og meddeler ændringer.',
  en: 'The entity registers with the authority and tells it of changes.',
};
const NO_CEILING: Bilingual = {
  da: 'Ingen bøderamme følger af klassen.',
  en: 'No fine ceiling follows from the class.',
};
/** Ceilings of the directive; the Danish act states no amount. */
const FINE_CEILING: Readonly<Record<EntityClass, Bilingual>> = {
  essential: {
    da: 'EU’s ramme for bøder: op til 10 mio. EUR eller 2 % af koncernens omsætning, det højeste. Den danske lov nævner intet beløb.',
    en: 'The EU ceiling for fines: up to EUR 10m or 2 % of group turnover, whichever is higher. The Danish act states no amount.',
  },
  important: {
    da: 'EU’s ramme for bøder: op til 7 mio. EUR eller 1,4 % af koncernens omsætning, det højeste. Den danske lov nævner intet beløb.',
    en: 'The EU ceiling for fines: up to EUR 7m or 1.4 % of group turnover, whichever is higher. The Danish act states no amount.',
  },
  'registration-only': NO_CEILING,
  'not-covered': NO_CEILING,
};
