/**
 * What the files of one questionnaire may come to. 42 questions, of which fewer than 30 ask for documentation, need no
 * more; and a stranger with a link cannot fill the organisation's own room.
 */
export const evidenceLimits = { files: 50, bytes: 200 * 1_048_576 } as const;
