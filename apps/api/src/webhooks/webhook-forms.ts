/** What the id of a webhook looks like. */
export const webhookIdPattern = /^[A-Za-z0-9_.-]{1,64}$/;

export const webhookIdForm = {
  en: 'a name of 1 to 64 of A-Z a-z 0-9 _ . -',
  zh: '1 到 64 个字符的名称，限于 A-Z a-z 0-9 _ . -',
};

/** A URL without a user, a password or a fragment. */
export const webhookUrlPattern = /^https?:\/\/[^\s/?#@\\]{1,255}(?:[/?][^\s#\\]{0,1700})?$/;

export const webhookUrlForm = {
  en: 'a URL with https: or http:, without a user, a password or a fragment',
  zh: '以 https: 或 http: 开头的 URL，不含用户名、密码和片段',
};

/** Of that pattern, and what a URL can be made of. */
export const isWebhookUrl = (text: string): boolean => webhookUrlPattern.test(text) && URL.canParse(text);
