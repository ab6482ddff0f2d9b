import type { Bilingual } from '@varsel/event-sourcing';
import { citedInEnglish } from '../citation.ts';
import { statute } from '../statute.ts';
import type { Evaluation } from './evaluate.ts';
import type { ClassificationInput, EntityClass, Figures } from './input.ts';
import { formatNumber } from './numbers.ts';

interface Question {
  readonly input: ClassificationInput;
  readonly effective: Figures;
  readonly decided: Evaluation;
}

/** The answer in sentences: the class and its provision, what decided it, and how size was counted. */
export function reasonsOf({ input, effective, decided }: Question): readonly Bilingual[] {
  const { verdict, rules } = decided;
  const deciding = rules.find((rule) => rule.verdict?.decidedBy === verdict.decidedBy);
  const conclusion = {
    da: `${CLASS[verdict.class].da}: ${verdict.decidedBy}.`,
    en: `${CLASS[verdict.class].en}: ${citedInEnglish(verdict.decidedBy)}.`,
  };
  return [conclusion, deciding?.reason ?? statute.neitherClass.obligation, ...groupReason(input, effective)];
}

function groupReason(input: ClassificationInput, effective: Figures): readonly Bilingual[] {
  const members = (input.linked?.length ?? 0) + (input.partners?.length ?? 0);
  if (members === 0) return [];
  if (input.groupOverride !== undefined) {
    return [
      {
        da: `Koncernen er holdt ude: ${input.groupOverride.reason}`,
        en: `The group was left out: ${input.groupOverride.reason}`,
      },
    ];
  }
  const own = formatNumber(input.own.employees);
  const counted = formatNumber(effective.employees);
  return [
    {
      da: `Størrelsen er talt for koncernen: ${own.da} egne ansatte bliver til ${counted.da}. Tilknyttede tæller fuldt, partnere fra 25 til 50 % med deres andel.`,
      en: `Size is counted for the group: ${own.en} own employees become ${counted.en}. Linked enterprises count in full, partners of 25 to 50 % by their share.`,
    },
  ];
}

const CLASS: Readonly<Record<EntityClass, Bilingual>> = {
  essential: { da: 'Væsentlig enhed', en: 'Essential entity' },
  important: { da: 'Vigtig enhed', en: 'Important entity' },
  'registration-only': { da: 'Kun registrering', en: 'Registration only' },
  'not-covered': { da: 'Ikke omfattet', en: 'Not covered' },
};
