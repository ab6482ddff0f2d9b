import { describe, expect, it } from 'vitest';
import { networkOf } from './network.ts';

describe('the place a guess comes from', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:7:1:a:b:c:d', '2001:db8:7:1'],
    ['2001:0DB8:0007:0001::9', '2001:db8:7:1'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['nowhere', 'nowhere'],
  ])('of %s is %s', (address, place) => {
    expect(networkOf(address)).toBe(place);
  });
});
