import type { NameOf } from '../../../../people/use-people.ts';
import type { AssessmentData, ReviewQuestion } from '../../parts/supply-data.ts';

export interface ReviewProps {
  readonly assessment: AssessmentData;
  readonly nameOf: NameOf;
  readonly onDone: () => void;
  /** The supplier is answering: for the first time, or again. */
  readonly out: boolean;
  /** May score and ask: there is something to review, and it is not over. */
  readonly review: boolean;
  /** May take the decision once nothing stands in its way. */
  readonly decide: boolean;
  /** May write to the supplier: the round is open. */
  readonly manage: boolean;
}

export interface QuestionProps extends ReviewProps {
  readonly question: ReviewQuestion;
}

export interface DialogProps extends ReviewProps {
  readonly onClose: () => void;
}
