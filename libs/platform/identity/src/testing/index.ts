export {
  acceptInvitation,
  enrol,
  foundOrganisation,
  goodPassword,
  type Place,
  type SignedIn,
  signInAgain,
  visitorAt,
} from './accounts.ts';
export { Authenticator } from './authenticator.ts';
export { Visitor } from './visitor.ts';
