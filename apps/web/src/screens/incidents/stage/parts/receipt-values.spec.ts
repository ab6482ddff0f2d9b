import { describe, expect, it } from 'vitest';
import { emptyReceipt, missingIn, OTHER, receiptInput } from './receipt-values.ts';

const filled = {
  ...emptyReceipt,
  receivedAt: '2026-11-22T08:00:00Z',
  receiptNumber: 'VK-3391-77',
  signer: 'person-1',
};

const fieldsOf = (values: typeof emptyReceipt) => missingIn(values, (words) => words).map(({ field }) => field);

describe('record the receipt', () => {
  it('asks for time, number and signatory', () => {
    expect(fieldsOf(emptyReceipt)).toEqual(['receivedAt', 'receiptNumber', 'signedByPerson']);
    expect(fieldsOf(filled)).toEqual([]);
  });

  it('asks why it was not virk.dk, and then for no number', () => {
    expect(fieldsOf({ ...filled, channel: 'ALTERNATIVE', receiptNumber: '' })).toEqual(['channelReason']);
  });

  it('asks for the name of a signatory who is not in the directory', () => {
    expect(fieldsOf({ ...filled, signer: OTHER })).toEqual(['signedByName']);
  });

  it('names one signatory, and no reason for the usual channel', () => {
    const input = receiptInput({ ...filled, signedByName: 'Glemt', channelReason: 'Glemt' }, filled.receivedAt);
    expect(input).toMatchObject({ signedByPerson: 'person-1', signedByName: null, channelReason: null });
  });
});
