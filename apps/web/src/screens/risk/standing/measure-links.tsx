import { Fragment } from 'react';
import { TextLink } from '../../../design/text-link.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { type MeasureId, measurePath, measureReference } from './measure-ids.ts';
import { measureNames } from './measure-names.texts.ts';

/** Measures by their reference and short name, each the way to it. */
export const MeasureLinks = ({ measures }: { readonly measures: readonly MeasureId[] }) => {
  const names = useTexts(measureNames);
  return measures.map((id, place) => (
    <Fragment key={id}>
      {place > 0 && <br />}
      <TextLink href={measurePath(id)}>{`${measureReference(id)} ${names(id)}`}</TextLink>
    </Fragment>
  ));
};
