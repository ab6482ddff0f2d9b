import { FileJson } from 'lucide-react';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Notice } from '../../../../design/notice.tsx';
import { Panel, Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import {
  TemplateExampleContent,
  type TemplatesPageResult,
} from '../../../../graphql/generated/supply-chain/templates.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { templatesTexts } from '../templates.texts.ts';
import styles from '../templates.module.css';
import { type ImportAnswer, type ImportDraft, importTemplate, largestTemplateBytes } from './import-template.ts';
import { ImportFindings } from './import-findings.tsx';
import { useLanguageNames } from './language-names.ts';

const c = classes(styles);

type Example = TemplatesPageResult['questionnaireTemplateExamples'][number];

interface ImportSectionProps {
  readonly examples: readonly Example[];
  readonly onDone: () => void;
}

const nothing: ImportDraft = { name: '', attribution: '', licence: '', source: '' };

/** A questionnaire nobody here wrote: chosen, checked, credited, imported. */
export const ImportSection = ({ examples, onDone }: ImportSectionProps) => {
  const t = useTexts(templatesTexts);
  const [file, setFile] = useState<File>();
  const [draft, setDraft] = useState(nothing);
  const [answer, setAnswer] = useState<ImportAnswer>();
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<string>();
  const [nameFault, setNameFault] = useState<string>();
  const take = (next: File, credit: ImportDraft = draft) => {
    const large = next.size > largestTemplateBytes;
    setFault(large ? t('tooLarge', { name: next.name }) : undefined);
    setFile(large ? undefined : next);
    setDraft(credit);
    setAnswer(undefined);
  };
  const send = async (onlyCheck: boolean) => {
    const nameless = draft.name.trim() === '';
    setNameFault(nameless ? t('nameMissing') : undefined);
    if (file === undefined) setFault(t('fileMissing'));
    if (file === undefined || nameless) return;
    setPending(true);
    const found = await importTemplate(file, draft, onlyCheck);
    setPending(false);
    setAnswer(found);
    if (found.kind !== 'fits' || found.imported.id === null) return;
    setFile(undefined);
    setDraft(nothing);
    onDone();
  };
  return (
    <Section title={t('import')}>
      <Soft>{t('importLead')}</Soft>
      <div className={c('below')}>
        <Examples examples={examples} onTake={take} />
        <Panel>
          <Stack tight>
            <FilePart file={file} fault={fault} onTake={take} />
            <CreditFields draft={draft} nameFault={nameFault} onChange={setDraft} />
            <ImportFindings answer={answer} />
            <div className={c('acts')}>
              <Button pending={pending} onPress={() => void send(true)}>
                {t('check')}
              </Button>
              <Button look="primary" pending={pending} onPress={() => void send(false)}>
                {t('doImport')}
              </Button>
            </div>
          </Stack>
        </Panel>
      </div>
    </Section>
  );
};

interface ExamplesProps {
  readonly examples: readonly Example[];
  readonly onTake: (file: File, credit: ImportDraft) => void;
}

const Examples = ({ examples, onTake }: ExamplesProps) => {
  const t = useTexts(templatesTexts);
  const client = useClient();
  const namesOf = useLanguageNames();
  const fetchOne = async ({ key, title, attribution, licence, source }: Example) => {
    const { data } = await client.query(TemplateExampleContent, {}).toPromise();
    const content = data?.questionnaireTemplateExamples.find((each) => each.key === key)?.content;
    if (content === undefined) return;
    onTake(new File([content], `${key}.json`, { type: 'application/json' }), {
      name: title,
      attribution,
      licence,
      source,
    });
  };
  return examples.map((example) => (
    <Notice key={example.key} title={t('example')}>
      <p>{example.attribution}</p>
      <Soft>
        {t('exampleMeta', {
          n: example.fieldCount,
          languages: namesOf(example.languages),
          licence: example.licence,
        })}
      </Soft>
      <p>
        <Button small onPress={() => void fetchOne(example)}>
          {t('useExample', { title: example.title, version: example.version })}
        </Button>
      </p>
    </Notice>
  ));
};

interface FilePartProps {
  readonly file: File | undefined;
  readonly fault: string | undefined;
  readonly onTake: (file: File) => void;
}

const FilePart = ({ file, fault, onTake }: FilePartProps) => {
  const t = useTexts(templatesTexts);
  const f = useFormat();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div role="group" aria-label={t('file')}>
      <div className={c('file')}>
        <Button icon={FileJson} onPress={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <span role="status">
          {file && t('chosen', { name: file.name, size: f.number(Math.max(1, Math.round(file.size / 1000))) })}
        </span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={t('choose')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file, mended, must be choosable again.
          event.target.value = '';
          if (chosen) onTake(chosen);
        }}
      />
      {fault !== undefined && (
        <Notice tone="danger" live>
          {fault}
        </Notice>
      )}
    </div>
  );
};

interface CreditFieldsProps {
  readonly draft: ImportDraft;
  readonly nameFault: string | undefined;
  readonly onChange: (draft: ImportDraft) => void;
}

const CreditFields = ({ draft, nameFault, onChange }: CreditFieldsProps) => {
  const t = useTexts(templatesTexts);
  const field = (name: keyof ImportDraft) => ({
    value: draft[name],
    onChange: (value: string) => {
      onChange({ ...draft, [name]: value });
    },
    maxLength: 500,
  });
  return (
    <>
      <TextField {...field('name')} label={t('templateName')} help={t('nameHelp')} maxLength={200} error={nameFault} />
      <TextField {...field('attribution')} optional label={t('attribution')} help={t('attributionHelp')} />
      <TextField {...field('licence')} optional narrow label={t('licence')} />
      <TextField {...field('source')} optional label={t('source')} />
    </>
  );
};
