/** Something the operator can mend; the message says what. */
export class WitnessProblem extends Error {}
