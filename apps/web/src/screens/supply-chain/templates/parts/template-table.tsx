import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { Soft } from '../../../../design/text.tsx';
import { RetireTheTemplate, type TemplatesPageResult } from '../../../../graphql/generated/supply-chain/templates.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { templatesTexts } from '../templates.texts.ts';
import styles from '../templates.module.css';
import { useLanguageNames } from './language-names.ts';

const c = classes(styles);

type Template = TemplatesPageResult['questionnaireTemplates'][number];

interface TemplateTableProps {
  readonly templates: readonly Template[];
  readonly manage: boolean;
  readonly onDone: () => void;
  readonly onShow: (id: string) => void;
}

export const TemplateTable = ({ templates, manage, onDone, onShow }: TemplateTableProps) => {
  const t = useTexts(templatesTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const namesOf = useLanguageNames();
  const [retiring, setRetiring] = useState<Template>();
  const columns: readonly Column<Template>[] = [
    { key: 'name', header: t('name'), name: true, cell: ({ title }) => pick(title) },
    { key: 'version', header: t('version'), cell: ({ version }) => version },
    { key: 'fields', header: t('fields'), number: true, cell: ({ fieldCount }) => f.number(fieldCount) },
    { key: 'languages', header: t('languages'), cell: ({ languages }) => namesOf(languages) },
    { key: 'origin', header: t('origin'), cell: (template) => <Origin template={template} /> },
    {
      key: 'acts',
      header: t('acts'),
      cell: (template) => (
        <span className={c('acts')}>
          <OpenButton
            onOpen={() => {
              onShow(template.id);
            }}
          >
            {t('look')}
          </OpenButton>
          {manage && !template.builtIn && !template.retired && (
            <OpenButton
              onOpen={() => {
                setRetiring(template);
              }}
            >
              {t('retire')}
            </OpenButton>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable caption={t('caption')} captionHidden columns={columns} rows={templates} rowKey={({ id }) => id} />
      {retiring && (
        <RetireDialog
          template={retiring}
          onDone={onDone}
          onClose={() => {
            setRetiring(undefined);
          }}
        />
      )}
    </>
  );
};

const Origin = ({ template }: { readonly template: Template }) => {
  const t = useTexts(templatesTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const { builtIn, retired, attribution, licence, source, importedAt, importedBy } = template;
  const lines = [attribution, licence, source].filter((line) => line !== null && line !== '');
  return (
    <>
      {builtIn && t('builtIn')}
      {retired && <b>{t('retired')}</b>}
      {lines.map((line) => (
        <Soft key={line}>{line}</Soft>
      ))}
      {importedAt !== null && importedBy !== null && (
        <Soft size="micro">{t('imported', { time: f.date(importedAt), name: nameOf(importedBy) })}</Soft>
      )}
    </>
  );
};

interface RetireDialogProps {
  readonly template: Template;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const RetireDialog = ({ template, onDone, onClose }: RetireDialogProps) => {
  const t = useTexts(templatesTexts);
  const acts = useTexts(actsTexts);
  const { pick } = useLanguage();
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [retire, { pending }] = useAct(RetireTheTemplate);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), acts('reasonMissing')]]);
    if (!(await form.submit(missing, () => retire({ input: { templateId: template.id, reason } })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('retireTitle', { title: pick(template.title) })}
      act={t('retire')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('retireHelp')}</Soft>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
