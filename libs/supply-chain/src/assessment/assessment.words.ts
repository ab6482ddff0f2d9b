import type { Bilingual, CodeWords, RecordWords } from '@varsel/event-sourcing';
import { countryNames } from '@varsel/statute';
import { partPlaces } from '../questionnaire/answer-types.ts';
import { inBothLanguages, type Labels } from '../questionnaire/template.ts';
import { kindWords, tierWords } from '../supplier/supplier.words.ts';

const question: Bilingual = { da: 'Spørgsmål', en: 'Question' };
const said: CodeWords = {
  yes: { da: 'Ja', en: 'Yes' },
  partly: { da: 'Delvist', en: 'Partly' },
  no: { da: 'Nej', en: 'No' },
  unknown: { da: 'Ved ikke', en: 'Does not know' },
  'not-applicable': { da: 'Ikke relevant', en: 'Not relevant' },
  other: { da: 'Svaret i ord', en: 'Answered in words' },
};

function wordsIn(labels: Labels): Bilingual {
  const { da, en } = inBothLanguages(labels);
  return { da, en };
}

const labelled = (label: Labels | null): Bilingual => (label === null ? { da: 'Svar', en: 'Answer' } : wordsIn(label));

/** An imported questionnaire names what it offers itself: such a code is told as its author wrote it. */
function chosenIn(place: string): Readonly<Record<string, CodeWords>> {
  const offered = partPlaces().flatMap(({ options }) => options);
  const words = Object.fromEntries(offered.map(({ value, label }) => [value, wordsIn(label)]));
  return {
    [`${place}.value.value`]: { ...words, ...said },
    [`${place}.value.value.*.country`]: countryNames(),
  };
}

/** The parts of one answer, wherever an event holds it. */
function answerIn(place: string): Readonly<Record<string, Bilingual>> {
  return {
    [`${place}.field`]: question,
    [`${place}.value`]: { da: 'Besvarelse', en: 'Reply' },
    // Where one key has several names the first is meant: it is the widest.
    ...Object.fromEntries(
      partPlaces()
        .toReversed()
        .map(({ path, label }) => [`${place}.value.${path}`, labelled(label)]),
    ),
    [`${place}.comment`]: { da: 'Bemærkning', en: 'Comment' },
    [`${place}.notApplicableBecause`]: { da: 'Ikke relevant, fordi', en: 'Not relevant because' },
    [`${place}.evidence`]: { da: 'Evidens', en: 'Evidence' },
    [`${place}.evidence.*.sha256`]: { da: 'Kontrolkode', en: 'Control code' },
    [`${place}.evidence.*.validUntil`]: { da: 'Gælder til', en: 'Valid until' },
  };
}

function saidIn(place: string): Readonly<Record<string, Bilingual>> {
  return {
    [`${place}.question`]: question,
    [`${place}.said`]: { da: 'Svar', en: 'Answer' },
    [`${place}.files`]: { da: 'Filer', en: 'Files' },
  };
}

/** What stands within the fields of a round's events, as the audit trail says it. */
export const words: RecordWords = {
  parts: {
    'scores.*.question': question,
    'scores.*.score': { da: 'Point', en: 'Score' },
    'scores.*.note': { da: 'Bemærkning', en: 'Note' },
    'scores.*.evidenceSeen': { da: 'Evidens set', en: 'Evidence seen' },
    ...answerIn('answers.*'),
    ...answerIn('answer'),
    ...saidIn('said.*'),
    ...saidIn('said'),
    'template.id': { da: 'Skabelon', en: 'Template' },
    'template.version': { da: 'Version', en: 'Version' },
    'template.sha256': { da: 'Kontrolkode', en: 'Control code' },
    'questions.*.id': question,
    'questions.*.weight': { da: 'Vægt', en: 'Weight' },
    'questions.*.critical': { da: 'Kritisk', en: 'Critical' },
    'questions.*.scoring': { da: 'Bedømmes', en: 'Scored' },
    'questions.*.evidence': { da: 'Kræver evidens', en: 'Asks for evidence' },
  },
  unnamed: {
    contact: { da: 'En kontakt, der er slettet eller ukendt', en: 'A contact who is erased or unknown' },
    respondent: { da: 'Den, der svarer hos leverandøren', en: 'Whoever answers at the supplier' },
  },
  codes: {
    ...chosenIn('answers.*'),
    ...chosenIn('answer'),
    'template.id': { 'built-in': { da: 'Varsels eget spørgeskema', en: 'Varsel’s own questionnaire' } },
    tier: tierWords,
    'kinds.*': kindWords,
    'said.*.said': said,
    'said.said': said,
    'scores.*.score': {
      full: { da: 'Fuldt', en: 'Full' },
      half: { da: 'Halvt', en: 'Half' },
      none: { da: 'Intet', en: 'None' },
      'not-applicable': { da: 'Ikke relevant', en: 'Not relevant' },
    },
    'questions.*.scoring': {
      automatic: { da: 'Af svaret selv', en: 'By the answer itself' },
      fact: { da: 'Ikke, kun en oplysning', en: 'Not at all, a fact only' },
      reviewer: { da: 'Af den, der gennemgår', en: 'By the reviewer' },
    },
    occasion: {
      'soon-due': { da: 'Fristen er nær', en: 'Due soon' },
      overdue: { da: 'Fristen er overskredet', en: 'Overdue' },
      clarification: { da: 'Et opklarende spørgsmål', en: 'A clarification' },
    },
    status: {
      verified: { da: 'Løst og efterprøvet', en: 'Solved and verified' },
      'risk-accepted': { da: 'Risikoen er accepteret', en: 'Risk accepted' },
    },
    decision: {
      accept: { da: 'Godtages', en: 'Accepted' },
      improve: { da: 'Skal forbedres', en: 'To be improved' },
      restrict: { da: 'Begrænses', en: 'Restricted' },
      exit: { da: 'Samarbejdet ophører', en: 'Exit' },
    },
    band: {
      green: { da: 'Grøn', en: 'Green' },
      yellow: { da: 'Gul', en: 'Yellow' },
      red: { da: 'Rød', en: 'Red' },
    },
    residualRisk: {
      low: { da: 'Lav', en: 'Low' },
      medium: { da: 'Middel', en: 'Medium' },
      high: { da: 'Høj', en: 'High' },
      'very-high': { da: 'Meget høj', en: 'Very high' },
    },
  },
};
