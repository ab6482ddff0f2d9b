import { useState } from 'react';
import { useClient } from 'urql';
import { Download } from 'lucide-react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Notice } from '../../../../design/notice.tsx';
import { Soft } from '../../../../design/text.tsx';
import { DecisionManifest } from '../../../../graphql/generated/decisions/decision.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Decision } from '../../../../decisions/decision-data.ts';
import styles from '../decision.module.css';
import { decisionScreenTexts } from '../decision.texts.ts';

const c = classes(styles);

/** Byte for byte what was hashed: anyone can compute the control code again. */
export const Manifest = ({ decision: { id, reference, version } }: { readonly decision: Decision }) => {
  const t = useTexts(decisionScreenTexts);
  const client = useClient();
  const [failed, setFailed] = useState(false);
  const fetchIt = async () => {
    const { data } = await client.query(DecisionManifest, { id }).toPromise();
    const manifest = data?.managementDecision?.manifest;
    setFailed(manifest === undefined);
    if (manifest !== undefined) save(manifest, `${reference}-v${String(version)}.json`);
  };
  return (
    <div className={c('after')}>
      <Button small icon={Download} onPress={() => void fetchIt()}>
        {t('manifest')}
      </Button>
      <Soft>{t('manifestWhy')}</Soft>
      {failed && (
        <Notice tone="warn" live>
          {t('manifestFailed')}
        </Notice>
      )}
    </div>
  );
};

const save = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
