const weights = [2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Whether eight digits end in the check digit they should: every CVR number fits modulus 11 (Erhvervsstyrelsen). A number
 * that does not is doubted, never refused: whoever sits with the letter of the register knows better than we do.
 */
const isLikelyCvr = (digits: string): boolean =>
  Array.from(digits, Number).reduce((sum, digit, place) => sum + digit * (weights[place] ?? 0), 0) % 11 === 0;

/** Whether what is typed is a whole number that is to be looked at again. */
export const isDoubtfulCvr = (typed: string): boolean => {
  const digits = typed.replace(/\s/g, '');
  return /^\d{8}$/.test(digits) && !isLikelyCvr(digits);
};
