/** The words of complaints, by the domain's list. */
export const complaintWords = {
  complaintSteps: {
    heard: { en: 'heard', zh: '有人聆听' },
    respected: { en: 'respected', zh: '尊重' },
    taken_seriously: { en: 'taken seriously', zh: '认真对待' },
    acted_on: { en: 'acted on at once', zh: '立即行动' },
    compensated: { en: 'compensated', zh: '补偿' },
    resolved: { en: 'resolved', zh: '问题解决' },
  },
};
