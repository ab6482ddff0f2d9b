import type { Values } from '../../../../drafts/draft-values.ts';
import type { StageCheckVariables, StagePageResult } from '../../../../graphql/generated/incidents/stage.ts';

export type StageForm = NonNullable<StagePageResult['reportForm']>;
export type StageField = StageForm['fields'][number];
export type StageValues = Values;
type Contents = StageCheckVariables['contents'];

/** What the organisation and the session know, where no report and no record has said it. */
export type Known = Readonly<Partial<Record<string, string>>>;

/** Nobody is asked twice: the form begins with what earlier reports and the record say. */
export const beginValues = ({ fields }: StageForm, known: Known): StageValues =>
  Object.fromEntries(fields.filter(({ given }) => !given).map((field) => [field.id, beginWith(field, known)]));

const beginWith = ({ id, kind, value, choices }: StageField, known: Known): string | boolean | null => {
  if (kind === 'TICK') return value === 'true';
  if (choices.length > 0 || kind === 'MOMENT') return value;
  return value ?? known[id] ?? '';
};

/** The server's name of a choice as its enum has it: `not-yet-known` is `NOT_YET_KNOWN`. */
const enumName = (value: string): string => value.toUpperCase().replaceAll('-', '_');

/** The values as the act takes them; a field that is not shown is not sent. */
export const contentsOf = ({ fields }: StageForm, values: StageValues): Contents => {
  const shown = fields.filter((field) => !field.given && isShown(field, values));
  return Object.fromEntries(shown.map((field) => [field.id, sent(field, values[field.id] ?? null)]));
};

const sent = ({ choices }: StageField, value: string | boolean | null): string | boolean | null => {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  return choices.length > 0 ? enumName(value) : value;
};

/** Which countries is asked where other countries may be affected; what was said of it before is not lost while nobody knows. */
export const isShown = ({ id, value }: StageField, values: StageValues): boolean => {
  if (id !== 'crossBorderDetails') return true;
  return values['crossBorder'] === 'yes' || (values['crossBorder'] === 'not-yet-known' && value !== null);
};

export type StageFault = 'answerMissing' | 'detailsMissing' | 'textMissing' | 'cvrMissing';

interface Missing {
  readonly field: string;
  readonly words: StageFault;
}

/** What keeps the report from being made ready, in the order of the form. */
export const missingIn = ({ fields }: StageForm, values: StageValues): readonly Missing[] =>
  fields.flatMap((field) => {
    const words = field.given || !isShown(field, values) ? undefined : faultOf(field, values);
    return words === undefined ? [] : [{ field: field.id, words }];
  });

const faultOf = (field: StageField, values: StageValues): StageFault | undefined => {
  const { id, kind, needed, choices } = field;
  const value = values[id] ?? null;
  if (kind === 'CVR') return isCvr(value) ? undefined : 'cvrMissing';
  if (!isBlank(value)) return undefined;
  if (id === 'crossBorderDetails') return values['crossBorder'] === 'yes' ? 'detailsMissing' : undefined;
  return needed ? missingWords(choices) : undefined;
};

const missingWords = (choices: StageField['choices']): StageFault =>
  choices.length > 0 ? 'answerMissing' : 'textMissing';

const isBlank = (value: string | boolean | null): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

const isCvr = (value: string | boolean | null): boolean => typeof value === 'string' && /^\d{8}$/.test(value);
