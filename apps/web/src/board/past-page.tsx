import { ButtonRow, LinkButton } from '../design/button.tsx';
import { Stack } from '../design/section.tsx';
import { useTexts } from '../language/use-texts.ts';
import { parameter } from '../past/moment.ts';
import { Heading } from './frame.tsx';
import { pastPageTexts } from './past-page.texts.ts';
import { hrefOf, type Place } from './place.ts';

/** An address with a moment in it, copied out of the portal: nobody takes what stands now for what stood then. */
export const PastPage = ({ place }: { readonly place: Place }) => {
  const t = useTexts(pastPageTexts);
  const moment = new URLSearchParams(location.search).get(parameter) ?? '';
  return (
    <Stack>
      <Heading title={t('title')} />
      <p>{t('body')}</p>
      <ButtonRow>
        <LinkButton href={`${portalPathOf(place)}?${String(new URLSearchParams({ [parameter]: moment }))}`}>
          {t('portal')}
        </LinkButton>
        <LinkButton href={`${location.pathname}${hrefOf(place)}`}>{t('now')}</LinkButton>
      </ButtonRow>
    </Stack>
  );
};

/** The page of the portal that shows the same. */
const portalPathOf = (place: Place): string => {
  if (place.page === 'inbox') return '/management';
  if (place.page === 'brief') return '/management/brief';
  return `/management/decisions/${encodeURIComponent(place.id)}`;
};
