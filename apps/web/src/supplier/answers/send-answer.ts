import type { Answer } from '../../questions/answer.ts';
import { doorApi, isShut, type SavedAnswer, type ServerAnswer } from '../door-api.ts';
import type { KeptAnswer, Sent } from './answer-keeper.ts';

/** A blank is silence; the server keeps none of it. */
const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

const answerFrom = ({ value, comment, notApplicableBecause, evidence }: ServerAnswer): Answer => ({
  value,
  comment: comment ?? '',
  notApplicableBecause,
  evidence,
});

export const keptFrom = (answer: ServerAnswer): KeptAnswer => ({ answer: answerFrom(answer), version: answer.version });

const isChanged = (body: unknown): body is { readonly current: ServerAnswer } =>
  typeof body === 'object' && body !== null && 'current' in body;

/** Sends one answer; somebody else's newer answer and a refusal come back as what a person must decide. */
export const sendAnswer = async (question: string, { answer, version }: KeptAnswer): Promise<Sent> => {
  const sent = await doorApi.put<SavedAnswer>(`answers/${encodeURIComponent(question)}`, {
    value: answer.value,
    comment: orNull(answer.comment),
    notApplicableBecause: orNull(answer.notApplicableBecause),
    evidence: answer.evidence.map(({ sha256, validUntil }) => ({ sha256, validUntil })),
    baseVersion: version,
  });
  if (sent.ok) {
    const { version: next, savedAt } = sent.data.answer;
    return { kind: 'saved', version: next, at: savedAt, remarks: sent.data.remarks };
  }
  if (sent.failure.code === 'ANSWER_CHANGED' && isChanged(sent.body))
    return { kind: 'conflict', theirs: keptFrom(sent.body.current) };
  if (isShut(sent.failure)) return { kind: 'signed-out' };
  const mendable = sent.failure.kind === 'refused' && sent.status !== 429;
  return mendable ? { kind: 'refused', message: sent.failure.text } : { kind: 'failed' };
};
