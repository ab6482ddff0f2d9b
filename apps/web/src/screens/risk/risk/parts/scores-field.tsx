import { classes } from '../../../../design/classes.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import { type LevelAt, type Place, written } from '../../evaluation/levels.ts';
import { PlaceOnMatrix } from '../../evaluation/place-on-matrix.tsx';
import styles from '../risk.module.css';
import { type AssessmentValues, placeIn, properties, type Property, type Stage, wordOf } from './assessment-values.ts';

const c = classes(styles);

interface ScoresFieldProps {
  readonly stage: Stage;
  readonly values: AssessmentValues;
  readonly change: (patch: Partial<AssessmentValues>) => void;
  readonly levelAt: LevelAt;
  readonly errorAt: (field: string) => string | undefined;
}

/** Four matrices, one for each property of § 3: a click or the arrow keys place it. */
export const ScoresField = (props: ScoresFieldProps) => (
  <div className={c('four')} id={props.stage} tabIndex={-1}>
    {properties.map((property) => (
      <OneProperty key={property} {...props} property={property} />
    ))}
  </div>
);

const OneProperty = (props: ScoresFieldProps & { readonly property: Property }) => {
  const { stage, property, values, change, levelAt, errorAt } = props;
  const words = useTexts(evaluationTexts);
  const name = `${stage}_${property}` as const;
  const error = errorAt(name);
  return (
    <fieldset className={c('one')}>
      <legend>{words(wordOf[property])}</legend>
      <p className={c('ask')}>{words(`ask${wordOf[property]}`)}</p>
      {error !== undefined && <p className={c('error')}>{error}</p>}
      <PlaceOnMatrix
        id={name}
        caption={`${words(wordOf[property])}, ${words(stage === 'inherent' ? 'INHERENT' : 'RESIDUAL').toLocaleLowerCase()}`}
        value={placeIn(values, stage, property) ?? null}
        before={stage === 'residual' ? (placeIn(values, 'inherent', property) ?? null) : null}
        onChange={(place: Place) => {
          change({ [name]: written(place) });
        }}
        levelOf={levelAt}
      />
    </fieldset>
  );
};
