import type { Finding } from './finding.ts';

export type Language = 'da' | 'en';

/** One sentence in both languages. */
export type Sentence = Readonly<Record<Language, string>>;

type Of<Code, Each = Finding> = Each extends { readonly code: infer Own } ? (Code extends Own ? Each : never) : never;
type Texts = { readonly [Code in Finding['code']]: (finding: Of<Code>) => Sentence };

const texts: Texts = {
  UNREADABLE: ({ reason }) => ({
    da: `Filen kunne ikke læses: ${reason}.`,
    en: `The file could not be read: ${reason}.`,
  }),
  CONTAINER_DAMAGED: ({ reason }) => ({
    da: `Filen er ikke en ubeskadiget revisionspakke (${reason}). Hent den igen.`,
    en: `The file is not an undamaged audit bundle (${reason}). Fetch it again.`,
  }),
  MANIFEST_MALFORMED: ({ reason }) => ({
    da: `Fortegnelsen manifest.json er ændret eller er ikke i formatet varsel/bundle/v1 (${reason}).`,
    en: `The list manifest.json was altered or is not in the format varsel/bundle/v1 (${reason}).`,
  }),
  MANIFEST_SIGNATURE: ({ reason }) => ({
    da: `Loggens underskrift på fortegnelsen holder ikke (${reason}): pakken er ændret efter eksporten.`,
    en: `The log's signature of the list does not hold (${reason}): the bundle was changed after the export.`,
  }),
  FILE_MISSING: ({ name }) => ({ da: `Filen ${name} mangler i pakken.`, en: `The file ${name} is missing.` }),
  FILE_UNDECLARED: ({ name }) => ({
    da: `Filen ${name} står ikke i fortegnelsen: den er lagt til efter eksporten.`,
    en: `The file ${name} is not on the list: it was added after the export.`,
  }),
  FILE_DIFFERS: ({ name }) => ({
    da: `Filen ${name} er ikke den, der blev eksporteret: dens SHA-256 er en anden.`,
    en: `The file ${name} is not the one that was exported: its SHA-256 is another.`,
  }),
  FILE_MALFORMED: ({ name, reason }) => ({
    da: `Filen ${name} har ikke den form, formatet kræver (${reason}).`,
    en: `The file ${name} does not have the form that the format demands (${reason}).`,
  }),
  EVENT_MALFORMED: ({ seq, field, reason }) => ({
    da: `Post nr. ${seq} er ændret: feltet ${field} (${reason}).`,
    en: `Entry no. ${seq} was altered: the field ${field} (${reason}).`,
  }),
  EVENT_DIFFERS: ({ seq }) => ({
    da: `Post nr. ${seq} er ændret: dens indhold giver ikke det fingeraftryk (leaf), der står ved den.`,
    en: `Entry no. ${seq} was altered: its content does not give the fingerprint (leaf) that stands beside it.`,
  }),
  EVENTS_MISSING: ({ found, declared }) => ({
    da: `Pakken skal have ${declared} poster, men har ${found}.`,
    en: `The bundle must have ${declared} entries but has ${found}.`,
  }),
  ROTATION_BROKEN: ({ seq, reason }) => ({
    da: `Skiftet af loggens nøgle i post nr. ${seq} er ikke underskrevet, som det skal (${reason}).`,
    en: `The change of the log's key in entry no. ${seq} is not signed as it must be (${reason}).`,
  }),
  RESTORE_BROKEN: ({ seq, reason }) => ({
    da: `Gendannelsen af loggen i post nr. ${seq} passer ikke med resten (${reason}): den skjuler et tab eller er skrevet af en anden.`,
    en: `The restore of the log in entry no. ${seq} does not agree with the rest (${reason}): it hides a loss or was written by somebody else.`,
  }),
  KEY_WITHOUT_ROTATION: ({ key }) => ({
    da: `Nøglen ${key} er nævnt, men loggen er aldrig gået over til den.`,
    en: `The key ${key} is named, but the log never changed to it.`,
  }),
  HEAD_MALFORMED: ({ name, reason }) => ({
    da: `Forseglingen ${name} har ikke den form, den skal have (${reason}).`,
    en: `The seal ${name} does not have the form it must have (${reason}).`,
  }),
  HEAD_SIGNATURE: ({ name, reason }) => ({
    da: `Underskriften på forseglingen ${name} holder ikke (${reason}).`,
    en: `The signature of the seal ${name} does not hold (${reason}).`,
  }),
  HEAD_OTHER_LOG: ({ name, origin }) => ({
    da: `Forseglingen ${name} hører til en anden log: ${origin}.`,
    en: `The seal ${name} belongs to another log: ${origin}.`,
  }),
  HEAD_DIFFERS: ({ from, to }) => ({
    da: `Posterne ${from}–${to} er ikke dem, loggen underskrev: mindst én er ændret, fjernet, tilføjet eller flyttet.`,
    en: `Entries ${from}–${to} are not those the log signed: at least one was altered, removed, added or moved.`,
  }),
  HEAD_MISSING: ({ events }) => ({
    da: `Der mangler en forsegling over alle ${events} poster.`,
    en: `A seal over all ${events} entries is missing.`,
  }),
  WITNESS_MISSING: ({ witness }) => ({
    da: `Vidnet ${witness} har ikke underskrevet denne log. Den kan være skrevet om af den, der har loggens nøgle.`,
    en: `The witness ${witness} did not sign this log. Whoever has the log's key may have rewritten it.`,
  }),
  WITNESS_BEHIND: ({ witness, size, events }) => ({
    da: `Vidnet ${witness} har underskrevet til og med post nr. ${size}; posterne ${size + 1}–${events} er endnu ikke bevidnet. Bed om en senere eksport.`,
    en: `The witness ${witness} signed up to entry no. ${size}; entries ${size + 1}–${events} are not witnessed yet. Ask for a later export.`,
  }),
  DISCLOSURE_FAILS: ({ seq, field }) => ({
    da: `Feltet ${field} i post nr. ${seq} kan ikke åbnes med den nøgle, der følger med.`,
    en: `The field ${field} of entry no. ${seq} cannot be opened with the key that came along.`,
  }),
  DISCLOSURE_UNUSED: ({ key }) => ({
    da: `Nøglen ${key} i disclosures.jsonl hører ikke til nogen post.`,
    en: `The key ${key} in disclosures.jsonl belongs to no entry.`,
  }),
  OTHER_KEY: ({ expected, found }) => ({
    da: `Loggen er ikke underskrevet med den nøgle, du stoler på (${expected}), men med ${found}. Pakken kan være lavet af en anden. Er loggens nøgle skiftet efter eksporten, så kontrollér med den, der gjaldt dengang.`,
    en: `The log is not signed with the key you trust (${expected}) but with ${found}. Somebody else may have made this bundle. If the log's key was changed after the export, verify with the one of then.`,
  }),
  OTHER_ORGANISATION: ({ expected, found }) => ({
    da: `Pakken hører til en anden organisation: ${found} i stedet for ${expected}.`,
    en: `The bundle belongs to another organisation: ${found} instead of ${expected}.`,
  }),
};

/** What a finding means, for whoever reads it. */
export function findingText(finding: Finding): Sentence {
  return (texts[finding.code] as (finding: Finding) => Sentence)(finding);
}
