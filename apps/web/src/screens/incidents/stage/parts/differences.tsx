import { Diff } from '../../../../design/diff.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { stageTexts } from '../stage.texts.ts';
import type { Preview } from './stage-props.ts';

type Field = Preview['fields'][number];

/** With which report this one is compared, and how much is new since. */
export const ComparedWith = ({ preview }: { readonly preview: Preview }) => {
  const t = useTexts(stageTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { comparedWith, comparedReceivedAt, fields } = preview;
  if (comparedWith === null || comparedReceivedAt === null) return null;
  const n = fields.filter(({ change }) => change === 'NEW' || change === 'CHANGED').length;
  return (
    <>
      <p>
        <strong>{t('changedCount', { n })}</strong>
      </p>
      <Soft>
        {t('comparedWith', { report: pick(comparedWith).toLowerCase(), time: f.dateTimeShort(comparedReceivedAt) })}
      </Soft>
    </>
  );
};

/** The report as it will stand, each field with what has changed since the last one. */
export const FieldsAsTheyStand = ({ preview }: { readonly preview: Preview }) => {
  const { pick } = useLanguage();
  return (
    <Facts
      facts={preview.fields.map((field) => ({
        key: field.id,
        label: pick(field.label),
        value: <FieldValue field={field} />,
      }))}
    />
  );
};

const FieldValue = ({ field }: { readonly field: Field }) => {
  const t = useTexts(stageTexts);
  const { pick } = useLanguage();
  const { change, before, text } = field;
  const compared = change === 'CHANGED' && before !== null;
  return (
    <>
      {compared ? (
        <p>
          <Diff before={pick(before)} after={pick(text)} />
        </p>
      ) : (
        <Written>{pick(text)}</Written>
      )}
      {(change === 'CHANGED' || change === 'NEW') && (
        <Status tone={change === 'NEW' ? 'ok' : 'plan'}>{t(change)}</Status>
      )}
    </>
  );
};

/** What the copy list takes: the words before, `null` for a new field, nothing when there was no report. */
export const beforeOf = ({ change, before, text }: Field, say: (words: Field['text']) => string) => {
  if (change === 'FIRST') return {};
  if (change === 'SAME') return { before: say(text) };
  return { before: before === null ? null : say(before) };
};
