import { texts } from '../../../language/texts.ts';

export const tokensTexts = texts('settings.tokens', {
  title: { da: 'Nøgler til programmer', en: 'Tokens for programs' },
  people: { da: 'Personer og roller', en: 'People and roles' },
  lead: {
    da: 'Et program bruger en nøgle til GraphQL-grænsefladen. En nøgle kan aldrig godkende noget.',
    en: 'A program uses a token for the GraphQL API. A token can never approve anything.',
  },
  explorer: { da: 'Åbn GraphiQL', en: 'Open GraphiQL' },
  issue: { da: 'Udsted en nøgle', en: 'Issue a token' },
  name: { da: 'Hvad bruges den til?', en: 'What is it for?' },
  nameHelp: { da: 'For eksempel »Overvågning, driftscenter«', en: 'For example “Monitoring, operations centre”' },
  days: { da: 'Gælder i dage', en: 'Valid for days' },
  daysHelp: { da: 'Højst 90', en: 'At most 90' },
  roles: { da: 'Roller', en: 'Roles' },
  expires: { da: 'Udløber', en: 'Expires' },
  used: { da: 'Sidst brugt', en: 'Last used' },
  never: { da: 'Aldrig', en: 'Never' },
  act: { da: 'Handling', en: 'Action' },
  revoke: { da: 'Tilbagekald', en: 'Revoke' },
  revokeOf: { da: 'Tilbagekald {name}', en: 'Revoke {name}' },
  revoked: { da: 'Tilbagekaldt', en: 'Revoked' },
  secretTitle: { da: 'Nøglen vises kun denne ene gang', en: 'The token is shown this once' },
  secretLead: {
    da: 'Gem den, hvor I gemmer hemmeligheder. Den kan ikke vises igen.',
    en: 'Keep it where you keep secrets. It cannot be shown again.',
  },
  secret: { da: 'Nøgle', en: 'Token' },
  cancel: { da: 'Fortryd', en: 'Cancel' },
  stepUpNeeded: {
    da: 'Nøglen blev ikke udstedt, fordi der mangler en ny kode.',
    en: 'The token was not issued: a fresh code is needed.',
  },
  empty: { da: 'Ingen nøgler', en: 'No tokens' },
  emptyWhy: {
    da: 'Ingen programmer har adgang. Udsted en nøgle for at give et program adgang.',
    en: 'No program has access. Issue a token to give one access.',
  },
});
