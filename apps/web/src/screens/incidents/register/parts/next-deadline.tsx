import { faceOf, glyphOf, toneOf } from '../../../../design/deadline.ts';
import { useDeadlineWords } from '../../../../design/deadline-words.ts';
import { useNow } from '../../../../design/now.ts';
import { Status } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { type Clock, deadlineOf, stilled } from '../../clocks/clock.ts';

/** The next clock of an incident in two lines: what is left and of what, and until when. */
export const NextDeadline = ({ clock, past }: { readonly clock: Clock; readonly past: boolean }) => {
  const { pick } = useLanguage();
  const now = useNow();
  const standing = deadlineOf(clock, pick);
  const deadline = past ? stilled(standing) : standing;
  const words = useDeadlineWords(deadline, now);
  const face = faceOf(deadline, now);
  return (
    <>
      <Status tone={toneOf[face]} glyph={glyphOf(face)}>
        {pick(clock.title)}: {words.large}
      </Status>
      <Soft>{words.small}</Soft>
    </>
  );
};
