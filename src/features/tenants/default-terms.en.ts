import type { Translated } from '../../kernel/language'
import type { defaultTerms as termsJa } from './default-terms'

/** The same terms for those who chose English; what counts in law is the Japanese. */
export const defaultTerms: Translated<typeof termsJa> = ({ name, systemName, phone }) => ({
  title: `Terms of use of ${systemName} (online application service)`,
  body: `This is a translation to help you. The Japanese terms (利用規約) are the ones that count.

# 1 Purpose

These terms set out what is needed for applying to ${name}, notifying it and booking its courses and events over the internet with ${systemName} (“the service”).

# 2 Consent

To apply with the service you have to agree to these terms; ${name} provides the service on that condition. Whoever uses the service is taken to have agreed. If you cannot agree, you cannot use the service. This also holds for looking at its pages only.

# 3 Words

・“Application” means an application, a notification, a booking of a course or an event or any other procedure towards ${name}.
・“User” means a person who applies, or is about to apply, with the service.
・“Receipt number” (整理番号) means the number that the service gives each application when it is received.
・“Password” (パスワード) means the signs with which a user looks at an application and its status.

# 4 Hours

The service can be used 24 hours a day, all year. For maintenance, or where something urgent cannot be avoided, all or part of it may be stopped without notice.

# 5 Arrival

An application has arrived at ${name} when it is recorded in the service. The page after you applied shows when it arrived. Applications that arrive while the offices of ${name} are closed are dealt with from the next working day on.

# 6 What users are responsible for

Users use the service on their own responsibility, and agree

・to enter what is true and correct;
・to keep receipt number and password so that others do not learn them;
・to pay for the devices, connections and email that they need;
・to check files that they attach, for example for computer viruses.

# 7 What is forbidden

・Using the service for anything else than applications
・Applying in the name of somebody else
・Accessing the service without permission
・Hindering how the service is run
・Sending files that carry a computer virus
・Anything against the law or public order

# 8 Limits

If a user breaks these terms, or clearly may do so, ${name} may limit their use of the service without telling them.

# 9 Personal information

${name} handles personal information that it gets through the service in accordance with the Act on the Protection of Personal Information and other laws. It is used only for the purpose that each procedure names. See “Privacy” for more.

# 10 Liability

${name} is not liable for damage from using the service or from not being able to use it, except where ${name} acted with intent or gross negligence.

# 11 Changes

${name} may change these terms where it finds it necessary. Changed terms hold from when they are shown in the service. Whoever uses the service afterwards is taken to have agreed to them.

# 12 Law and court

The law of Japan applies. If there is a lawsuit between ${name} and a user about the service, the district court at the seat of ${name} has exclusive jurisdiction in the first instance.

For questions about these terms, call ${phone}.`,
})
