import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActFaults } from '../../../acts/act-faults.tsx';
import { bind } from '../../../acts/bind.ts';
import { blank, missingOf } from '../../../acts/missing.ts';
import { useActForm } from '../../../acts/use-act-form.ts';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button } from '../../../design/button.tsx';
import { DateField } from '../../../design/date-time-field.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section, Stack } from '../../../design/section.tsx';
import { TextAreaField, TextField } from '../../../design/text-field.tsx';
import {
  ProposalPreview,
  type ProposalPreviewResult,
  ProposeMeasures,
} from '../../../graphql/generated/governance/propose.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useAct } from '../../../graphql/use-act.ts';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { Obstacles } from '../../../decisions/obstacles.tsx';
import { ApprovedAlready } from './parts/approved-already.tsx';
import { Frozen } from './parts/frozen.tsx';
import { proposeTexts } from './propose.texts.ts';

type Preview = ProposalPreviewResult['measuresProposalPreview'];

/** Exactly what would be put to the management body, and what stands in the way, before anything is sent. */
export function Component() {
  const t = useTexts(proposeTexts);
  const { cite } = useLanguage();
  const result = useQueryResult(ProposalPreview, {});
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('management'), href: '/management' }]} here={t('window')} />}
        title={t('title')}
        windowTitle={t('window')}
        over={cite('§ 7, stk. 1')}
        lead={t('lead')}
      />
      <Loaded result={result}>
        {({ measuresProposalPreview: preview }) => <Proposal preview={preview} onChanged={result.reload} />}
      </Loaded>
    </>
  );
}

interface ProposalProps {
  readonly preview: Preview;
  readonly onChanged: () => void;
}

const Proposal = ({ preview, onChanged }: ProposalProps) => {
  const t = useTexts(proposeTexts);
  return (
    <>
      <Obstacles title={t('obstacles')} obstacles={preview.obstacles} />
      {preview.ready && <ApprovedAlready preview={preview} />}
      {preview.ready && (
        <Notice tone="info">
          {t('willDecide', { needed: preview.participantsNeeded ?? 0, of: preview.membersInOffice })}
        </Notice>
      )}
      {preview.ready && <ProposalForm preview={preview} onChanged={onChanged} />}
      <Frozen preview={preview} />
    </>
  );
};

interface Values {
  readonly title: string;
  readonly explanation: string;
  readonly voteBy: string | null;
}

const useProposing = ({ preview, onChanged }: ProposalProps, { title, explanation, voteBy }: Values) => {
  const t = useTexts(proposeTexts);
  const navigate = useNavigate();
  const form = useActForm(['title', 'explanation', 'voteBy']);
  const [propose, { pending }] = useAct(ProposeMeasures);
  const submit = async () => {
    const missing = missingOf([
      ['title', blank(title), t('titleMissing')],
      ['explanation', blank(explanation), t('explanationMissing')],
      ['voteBy', voteBy === null, t('voteByMissing')],
    ]);
    const input = { title, explanation, voteBy: voteBy ?? '', hash: preview.hash };
    const done = await form.submit(missing, () => propose({ input }));
    // Refused because something moved meanwhile: what is typed stays, what would be frozen is read again.
    if (done) void navigate(`/management/decisions/${done.result.id}`);
    else if (missing.length === 0) onChanged();
  };
  return { form, pending, submit };
};

const ProposalForm = (props: ProposalProps) => {
  const t = useTexts(proposeTexts);
  const [values, setValues] = useState<Values>({ title: t('usualTitle'), explanation: '', voteBy: null });
  const { form, pending, submit } = useProposing(props, values);
  const field = bind(values, setValues, form.errorAt);
  return (
    <Section title={t('form')}>
      <Stack tight>
        <ActFaults form={form} />
        <TextField {...field('title')} label={t('titleField')} help={t('titleHelp')} maxLength={200} />
        <TextAreaField
          {...field('explanation')}
          label={t('explanation')}
          help={t('explanationHelp')}
          rows={6}
          maxLength={4000}
        />
        <DateField {...field('voteBy')} label={t('voteBy')} help={t('voteByHelp')} />
        <p>{t('whatHappens', { code: props.preview.controlCode })}</p>
        <div>
          <Button look="primary" pending={pending} onPress={() => void submit()}>
            {t('send')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
};
