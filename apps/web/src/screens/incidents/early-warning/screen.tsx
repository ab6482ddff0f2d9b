import { Printer, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { contentId } from '../../../design/skip-link.tsx';
import { EarlyWarningPage, type EarlyWarningPageResult } from '../../../graphql/generated/incidents/early-warning.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import type { IncidentData } from '../clocks/incident-data.ts';
import { usePeople } from '../../../people/use-people.ts';
import { earlyWarningTexts } from './early-warning.texts.ts';
import { Editor } from './parts/editor.tsx';
import { Filing } from './parts/filing.tsx';
import { Received } from './parts/received.tsx';
import { ReopenDialog } from './parts/reopen-dialog.tsx';

/** The early warning from the first word to the receipt: written, checked, made ready, filed by a person, received. */
export function Component() {
  const { id = '' } = useParams();
  const result = useQueryResult(EarlyWarningPage, { id });
  return (
    <Loaded result={result}>
      {({ incident, earlyWarningPreview }) =>
        incident ? <Page incident={incident} preview={earlyWarningPreview} onDone={result.reload} /> : <Unknown />
      }
    </Loaded>
  );
}

interface PageProps {
  readonly incident: IncidentData;
  readonly preview: EarlyWarningPageResult['earlyWarningPreview'];
  readonly onDone: () => void;
}

type Stage = 'write' | 'check' | 'ready' | 'done';

const stageOf = ({ receipts, warning }: IncidentData, checking: boolean): Stage => {
  if (receipts.length > 0) return 'done';
  if (warning) return 'ready';
  return checking ? 'check' : 'write';
};

/** Another stage is another page to whoever listens: reading begins at its top. */
const useFocusOnStage = (stage: Stage) => {
  const before = useRef(stage);
  useEffect(() => {
    if (before.current !== stage) {
      document.getElementById(contentId)?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    before.current = stage;
  }, [stage]);
};

const Page = ({ incident, preview, onDone }: PageProps) => {
  const t = useTexts(earlyWarningTexts);
  const [parameters, setParameters] = useSearchParams();
  const checking = parameters.get('step') === 'check';
  const stage = stageOf(incident, checking);
  useFocusOnStage(stage);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            trail={[
              { label: t('incidents'), href: '/incidents' },
              { label: incident.reference, href: `/incidents/${incident.id}` },
            ]}
            here={t('here')}
          />
        }
        over={incident.title}
        title={t(`${stage}Title`)}
        lead={<Lead incident={incident} stage={stage} />}
        actions={
          stage === 'ready' || stage === 'done' ? (
            <Ways
              incident={incident}
              stage={stage}
              onDone={() => {
                setParameters({});
                onDone();
              }}
            />
          ) : undefined
        }
      />
      <Body
        incident={incident}
        preview={preview}
        onDone={onDone}
        checking={checking}
        onCheck={(on) => {
          setParameters(on ? { step: 'check' } : {});
        }}
      />
    </>
  );
};

const Lead = ({ incident, stage }: { readonly incident: IncidentData; readonly stage: Stage }) => {
  const t = useTexts(earlyWarningTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const { warning } = incident;
  if (stage === 'write') return t('writeLead');
  if (stage === 'check') return t('checkLead');
  return warning ? t('readyLead', { time: f.dateTime(warning.at), name: nameOf(warning.by) }) : null;
};

interface BodyProps extends PageProps {
  readonly checking: boolean;
  readonly onCheck: (checking: boolean) => void;
}

const Body = ({ incident, preview, onDone, checking, onCheck }: BodyProps) => {
  const t = useTexts(earlyWarningTexts);
  const { may } = useSession();
  const receipt = incident.receipts.at(-1);
  if (receipt) return <Received incident={incident} receipt={receipt} preview={preview} onDone={onDone} />;
  if (incident.warning && preview) return <Filing incident={incident} preview={preview} onDone={onDone} />;
  if (!may('incident:file')) return <Notice>{t('mayNot')}</Notice>;
  return <Editor incident={incident} checking={checking} onCheck={onCheck} onDone={onDone} />;
};

interface WaysProps {
  readonly incident: IncidentData;
  readonly stage: Stage;
  readonly onDone: () => void;
}

const Ways = ({ incident, stage, onDone }: WaysProps) => {
  const t = useTexts(earlyWarningTexts);
  const { may } = useSession();
  const [reopening, setReopening] = useState(false);
  return (
    <>
      {stage === 'ready' && may('incident:file') && (
        <Button
          icon={RotateCcw}
          onPress={() => {
            setReopening(true);
          }}
        >
          {t('reopen')}
        </Button>
      )}
      <Button
        icon={Printer}
        onPress={() => {
          window.print();
        }}
      >
        {t('print')}
      </Button>
      {reopening && (
        <ReopenDialog
          incident={incident}
          onDone={onDone}
          onClose={() => {
            setReopening(false);
          }}
        />
      )}
    </>
  );
};

const Unknown = () => {
  const t = useTexts(earlyWarningTexts);
  return (
    <PageHeader
      title={t('unknownTitle')}
      lead={t('unknownWhy')}
      actions={<LinkButton href="/incidents">{t('toList')}</LinkButton>}
    />
  );
};
