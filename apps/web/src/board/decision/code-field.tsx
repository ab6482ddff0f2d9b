import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Stack } from '../../design/section.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { decisionTexts } from './decision.texts.ts';

interface CodeFieldProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  /** The other kind of code is asked for from now on. */
  readonly onSwitch: () => void;
  readonly error: string | undefined;
  readonly focusOnOpen: boolean;
}

/** The code from the app, or one of those on paper for whoever has no phone at hand. */
export const CodeField = ({ code, onCode, onSwitch, error, focusOnOpen }: CodeFieldProps) => {
  const t = useTexts(decisionTexts);
  const [recovering, setRecovering] = useState(false);
  const kind = recovering
    ? ({ label: t('recovery'), help: t('recoveryHelp'), autoComplete: 'off' } as const)
    : ({
        label: t('code'),
        help: t('codeHelp'),
        autoComplete: 'one-time-code',
        inputMode: 'numeric',
        code: true,
      } as const);
  return (
    <Stack tight>
      <TextField
        key={kind.label}
        id="code"
        {...kind}
        focusOnOpen={focusOnOpen || recovering}
        value={code}
        onChange={onCode}
        error={error}
        errorLive
      />
      <div>
        <Button
          look="bare"
          onPress={() => {
            onCode('');
            onSwitch();
            setRecovering(!recovering);
          }}
        >
          {t(recovering ? 'useApp' : 'lostPhone')}
        </Button>
      </div>
    </Stack>
  );
};
