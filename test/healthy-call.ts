/** A call that is answered after a second and ended by the caller after another, over the server. */
export const healthyCall = [
  '5000 alice>server INVITE',
  '5050 server>alice 100',
  '5050 server>bob INVITE',
  '5100 bob>server 180',
  '5150 server>alice 180',
  '6100 bob>server 200',
  '6150 server>alice 200',
  '6200 alice>server ACK',
  '6250 server>bob ACK',
  '7200 alice>server BYE',
  '7250 server>bob BYE',
  '7300 bob>server 200',
  '7350 server>alice 200',
];
