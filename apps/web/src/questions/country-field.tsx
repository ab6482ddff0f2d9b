import { useMemo } from 'react';
import { ComboField } from '../design/select-field.tsx';
import type { FieldProps } from '../design/field-frame.tsx';
import { localeOf } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';

const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place));

/** Names the browser knows for codes that are no country: unions, old states, dependencies without a code of ISO. */
const noCountry = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ'.split(
    ' ',
  ),
);

interface CountryOption {
  readonly value: string;
  readonly label: string;
}

const countriesIn = (locale: string): readonly CountryOption[] => {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountry.has(code))
    .flatMap((code) => {
      const label = names.of(code);
      return label === undefined ? [] : [{ value: code, label }];
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale));
};

interface CountryFieldProps extends FieldProps {
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** ISO 3166-1: the letters are stored, the name of the page's language is shown. */
export const CountryField = (props: CountryFieldProps) => {
  const { language } = useLanguage();
  const options = useMemo(() => countriesIn(localeOf[language]), [language]);
  return <ComboField {...props} options={options} />;
};
