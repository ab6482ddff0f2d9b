import { texts } from '../language/texts.ts';

export const graphqlTexts = texts('graphql', {
  again: { da: 'Prøv igen', en: 'Try again' },
  loading: { da: 'Henter …', en: 'Loading …' },
  saved: { da: 'Gemt i revisionssporet', en: 'Saved in the audit trail' },
  stale: {
    da: 'Gemt. Listen opdateres om et øjeblik.',
    en: 'Saved. The list updates in a moment.',
  },
  offline: {
    da: 'Ingen forbindelse. Du kan skrive videre; intet sendes, før nettet er tilbage.',
    en: 'No connection. You can keep writing; nothing is sent until the network is back.',
  },
});
