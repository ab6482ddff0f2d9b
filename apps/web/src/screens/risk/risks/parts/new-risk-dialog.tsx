import { useNavigate } from 'react-router';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { AutosaveStatus } from '../../../../design/autosave-status.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { DraftConflict } from '../../../../drafts/draft-conflict.tsx';
import { type KeptForm, useDraft } from '../../../../drafts/use-draft.ts';
import { IdentifyARisk } from '../../../../graphql/generated/risk/risks.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { PersonField } from '../../standing/person-field.tsx';
import type { ServiceName } from '../risks-data.ts';
import { risksTexts } from '../risks.texts.ts';

interface NewRiskDialogProps {
  readonly services: readonly ServiceName[];
  readonly service: string | undefined;
  readonly onClose: () => void;
}

type Values = Readonly<{ serviceId: string | null; title: string; description: string; owner: string | null }>;

const useIdentifying = (draft: KeptForm<Values>, onClose: () => void) => {
  const t = useTexts(risksTexts);
  const navigate = useNavigate();
  const form = useActForm(['serviceId', 'title', 'description', 'owner']);
  const [identify, { pending }] = useAct(IdentifyARisk);
  const submit = async () => {
    const { serviceId, title, description, owner } = draft.values;
    const missing = missingOf([
      ['serviceId', serviceId === null, t('newServiceMissing')],
      ['title', blank(title), t('newNameMissing')],
      ['description', blank(description), t('newDescriptionMissing')],
    ]);
    const input = { serviceId: serviceId ?? '', title, description, owner };
    const done = await form.submit(missing, () => identify({ input }));
    if (!done) return;
    await draft.clear();
    onClose();
    await navigate(`/risks/${done.result.id}`);
  };
  return { form, pending, submit };
};

/** What can go wrong, with which service; weighing it comes next. */
export const NewRiskDialog = ({ services, service, onClose }: NewRiskDialogProps) => {
  const t = useTexts(risksTexts);
  const { session } = useSession();
  const only = services.length === 1 ? services[0]?.id : undefined;
  const draft = useDraft<Values>({ kind: 'risk', subject: `new.${session.person?.id ?? ''}` }, () => ({
    serviceId: service ?? only ?? null,
    title: '',
    description: '',
    owner: null,
  }));
  const { form, pending, submit } = useIdentifying(draft, onClose);
  const field = bind(draft.values, draft.change, form.errorAt);
  return (
    <ActDialog
      title={t('newTitle')}
      act={t('newAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <DraftConflict draft={draft} labels={{ title: t('newName'), description: t('newDescription') }} />
      <SelectField
        {...field('serviceId')}
        label={t('newService')}
        options={services.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...field('title')} label={t('newName')} maxLength={200} />
      <TextAreaField
        {...field('description')}
        label={t('newDescription')}
        help={t('newDescriptionHelp')}
        maxLength={4000}
      />
      <PersonField {...field('owner')} label={t('owner')} />
      <AutosaveStatus save={draft.save} />
    </ActDialog>
  );
};
