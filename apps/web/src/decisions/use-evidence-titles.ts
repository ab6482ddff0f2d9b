import { EvidenceTitles, type EvidenceTitlesResult } from '../graphql/generated/decisions/decision.ts';
import { useEveryPage } from '../graphql/use-every-page.ts';

const itemsIn = ({ evidenceItems }: EvidenceTitlesResult) => evidenceItems;

/** What evidence is called in the collection, by its hash: a set names its files by nothing else. */
export const useEvidenceTitles = (): ((sha256: string) => string | undefined) => {
  const result = useEveryPage(EvidenceTitles, { pageIn: itemsIn });
  const known = result.state === 'ready' ? result.data.edges : [];
  return (sha256) => {
    const item = known.find(({ node }) => node.sha256 === sha256)?.node;
    return item && `${item.title} (${item.reference})`;
  };
};
