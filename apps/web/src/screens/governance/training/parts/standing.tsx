import { Status } from '../../../../design/status.tsx';
import type { TrainingStanding } from '../../../../graphql/generated/governance/training.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { standingFaces } from '../training-data.ts';
import { trainingTexts } from '../training.texts.ts';

export const Standing = ({ standing }: { readonly standing: TrainingStanding }) => {
  const t = useTexts(trainingTexts);
  const [tone, glyph] = standingFaces[standing];
  return (
    <Status tone={tone} glyph={glyph}>
      {t(standing)}
    </Status>
  );
};
