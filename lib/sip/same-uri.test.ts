import { describe, expect, it } from 'vitest';
import { canonicalAor, sameUri } from './same-uri';

describe('sameUri', () => {
  it.each([
    // The examples of RFC 3261 §19.1.4.
    ['sip:%61lice@atlanta.com;transport=TCP', 'sip:alice@AtLanTa.CoM;Transport=tcp'],
    ['sip:carol@chicago.com', 'sip:carol@chicago.com;newparam=5'],
    ['sip:carol@chicago.com;newparam=5', 'sip:carol@chicago.com;security=on'],
    [
      'sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com',
      'sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com',
    ],
    [
      'sip:alice@atlanta.com?subject=project%20x&priority=urgent',
      'sip:alice@atlanta.com?priority=urgent&subject=project%20x',
    ],
    ['SIP:a@b', 'sip:a@b'],
    ['sip:%2b@b', 'sip:%2B@b'],
    ['mailto:bob@biloxi.com', 'MAILTO:bob@biloxi.com'],
  ])('%s equals %s', (a, b) => {
    expect(sameUri(a, b)).toBe(true);
    expect(sameUri(b, a)).toBe(true);
  });

  it.each([
    // The examples of RFC 3261 §19.1.4.
    ['SIP:ALICE@AtLanTa.CoM;Transport=udp', 'sip:alice@AtLanTa.CoM;Transport=UDP'],
    ['sip:bob@biloxi.com', 'sip:bob@biloxi.com:5060'],
    ['sip:bob@biloxi.com', 'sip:bob@biloxi.com;transport=udp'],
    ['sip:bob@biloxi.com', 'sip:bob@biloxi.com:6000;transport=tcp'],
    ['sip:carol@chicago.com', 'sip:carol@chicago.com?Subject=next%20meeting'],
    ['sip:bob@phone21.boxesbybob.com', 'sip:bob@192.0.2.4'],
    ['sip:carol@chicago.com;security=on', 'sip:carol@chicago.com;security=off'],
    ['sip:bob@biloxi.com', 'sips:bob@biloxi.com'],
    ['sip:biloxi.com', 'sip:bob@biloxi.com'],
    ['sip:bob@biloxi.com', 'sip:bob:secret@biloxi.com'],
    ['sip:a@b', 'sip:a%40b'],
    ['sip:a@b?x=1', 'sip:a@b?y=1'],
    ['tel:+12155550100', 'tel:+12155550101'],
  ])('%s differs from %s', (a, b) => {
    expect(sameUri(a, b)).toBe(false);
    expect(sameUri(b, a)).toBe(false);
  });
});

describe('canonicalAor', () => {
  it.each([
    ['sip:bob@Biloxi.Example.COM', 'sip:bob@biloxi.example.com'],
    ['SIPS:%62ob@biloxi.example.com;user=phone?Subject=x', 'sips:bob@biloxi.example.com'],
    ['sip:bob@biloxi.example.com:5080', 'sip:bob@biloxi.example.com:5080'],
    ['sip:Bob:pw@h', 'sip:Bob:pw@h'],
    ['sip:caf%C3%A9@h', 'sip:café@h'],
    ['sip:null-%00-null@h', 'sip:null-\0-null@h'],
    ['sip:%FF@h', 'sip:%FF@h'],
    ['sip:biloxi.example.com', 'sip:biloxi.example.com'],
    ['tel:+12155550100;phone-context=x', 'tel:+12155550100'],
    ['mailto:Bob@h', 'mailto:Bob@h'],
  ])('of %s is %j', (uri, aor) => {
    expect(canonicalAor(uri)).toBe(aor);
  });
});
