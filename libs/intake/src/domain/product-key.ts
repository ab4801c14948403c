/** What a product is known by, however it is spelled: `GTXPro`, `GTX Pro` and `gtx-pro` are one. */
export const productKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '') || name.trim().toLowerCase();
