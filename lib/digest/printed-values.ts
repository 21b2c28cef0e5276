/** Responses, nonces and client nonces that RFCs print, each with the place: who sends one has copied an example. */
export const printedResponses: ReadonlyMap<string, string> = new Map([
  ['6629fae49393a05397450978507c4ef1', 'RFC 2617 §3.5'],
  ['8ca523f5e9506fed4657c9700eebdbec', 'RFC 7616 §3.9.1'],
  ['753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1', 'RFC 7616 §3.9.1'],
  ['ae66e67d6b427bd3f120414a82e4acff38e8ecd9101d6c861229025f607a79dd', 'RFC 7616 §3.9.2'],
  ['7587245234b3434cc3412213e5f113a5432', 'RFC 3261 §20.7'],
  ['245f23415f11432b3434341c022', 'RFC 3261 §20.28'],
  ['dfe56131d1958046689d83306477ecc', 'RFC 3665 §2.1'],
  ['71ba27c64bd01de719686aa4590d5824', 'RFC 3665 §2.2'],
  ['aa7ab4678258377c6f7d4be6087e2f60', 'RFC 3665 §2.3'],
  ['ff0437c51696f9a76244f0cf1dbabbea', 'RFC 3665 §2.4'],
  ['61f8470ceb87d7ebf508220214ed438b', 'RFC 3665 §2.5'],
  ['42ce3cef44b22f50c6a6071bc8', 'RFC 3665 §3.2'],
  ['f44ab22f150c6a56071bce8', 'RFC 3665 §3.3'],
]);

export const printedNonces: ReadonlyMap<string, string> = new Map([
  ['dcd98b7102dd2f0e8b11d0f600bfb0c093', 'RFC 2617 §3.5'],
  ['7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v', 'RFC 7616 §3.9.1'],
  ['5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK', 'RFC 7616 §3.9.2'],
  ['84a4cc6f3082121f32b42a2187831a9e', 'RFC 3261 §20.7'],
  ['f84f1cec41e6cbe5aea9c8e88d359', 'RFC 3261 §20.27'],
]);

export const printedClientNonces: ReadonlyMap<string, string> = new Map([
  ['0a4f113b', 'RFC 2617 §3.5'],
  ['f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ', 'RFC 7616 §3.9.1'],
  ['NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v', 'RFC 7616 §3.9.2'],
]);
