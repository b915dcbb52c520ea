import type { Translated } from '../../kernel/language'
import type {
  defaultAccessibility as accessibilityJa,
  defaultFaq as faqJa,
  defaultHelp as helpJa,
  defaultPrivacy as privacyJa,
} from './default-texts'

// The same texts for those who chose English, in the same prose format and order.

export const defaultHelp: Translated<typeof helpJa> = ({
  name,
  systemName,
  phone,
}) => `${systemName} is a service for applying to ${name} from a computer or a phone. It is free of charge (you pay for your connection). The pages are in English; what the offices write about each procedure is in Japanese.

# Find a procedure

Open “Find a procedure” and enter a word of its name under “Search by keyword”. Names are in Japanese. If you put spaces between words, you find procedures that have all of them.

・If you find nothing, choose “Search for similar words too”.
・You can also look by subject, by office or by Japanese syllable.
・The list shows what is open now and what opens within 30 days.

# Apply

・Choose a procedure, read its description and the terms of use, and press “Agree and continue”.
・Enter your email address. We send you an email with a link and a 6-digit code.
・Open the link, or enter the code on the page, to get to the form.
・Enter your answers and press “Check your answers”. If they are right, press “Apply”.
・When you see a receipt number (整理番号) and a password (パスワード), you have applied. Note them down.

You can stop at any time: what you entered is kept as a draft for 30 days. Continue with the link in our email.

# If our email does not arrive

・Look in your spam folder.
・If you filter email, allow email from the address shown on the page, and email with links.
・Check that the address you entered is right, and have it sent again.
・If it still does not arrive, use another email address.

# Attach files

Each item says how many files you can attach, of which types, and how large. On a phone you can take a photo of a document and attach it at once. If you are using a computer, show a QR code under “Continue on your phone” on the form and scan it with your phone: the photos you take are attached to the same draft.

Cover what need not be handed in before you take a photo, or black it out: for example the symbol, number and insurer number of a health insurance card, or the organ donor choices on a driving licence.

# After you have applied

Enter your receipt number and password under “Check status” to see how your application is getting on.

・Waiting (処理待ち): it has arrived, and its review has not begun.
・In review (処理中): the office is reviewing it.
・Returned to you (返却中): something needs to be corrected. Correct it and send it again.
・Accepted (受理): your application has been accepted.
・Not accepted (不受理): your application could not be accepted. We tell you why.
・Withdrawn (取下げ): you have withdrawn it.

While it is waiting or returned to you, you can withdraw it.

# Contact

For questions about a procedure, call the contact shown on its page. For questions about using this service, call ${phone}. If you cannot apply online, we will tell you how to apply at the counter or by post. Offices may be able to help you in Japanese only.`

export const defaultPrivacy: Translated<typeof privacyJa> = ({
  name,
  systemName,
  phone,
}) => `${name} handles personal information that it gets through ${systemName} in accordance with the Act on the Protection of Personal Information and other laws of Japan.

# What we collect and why

・What you enter and the files you attach: for reviewing your application, for contacting you and for what else the procedure names as its purpose
・Your email address: to send you the link to the form and to tell you about your application
・Records of connections (address, date and time, what was done): to prevent abuse and to find the cause of faults

We use them for nothing else, unless a law provides for it.

# Cookies

We use cookies to keep your application open while you work on it, and to remember your language. We use none for advertising or for following you on other sites.

# Passing on to others

We do not pass personal information on to others without your consent, unless a law provides for it.

# How it is protected

・Connections are encrypted.
・Attached files are stored encrypted.
・When staff look at or change your application, it is recorded.
・What is past its retention period is deleted.

# My Number (マイナンバー)

Do not enter your My Number (個人番号) unless you are asked to. If it stands on a document you attach, black it out.

# Your rights

You can ask to see, correct or stop the use of your information. Ask the office of ${name} that is responsible for personal information how to do so.

# Contact

For questions about this page, call ${phone}.`

export const defaultAccessibility: Translated<typeof accessibilityJa> = ({
  name,
  systemName,
  phone,
}) => `${name} works to make ${systemName} usable for everybody, whatever their age, disability or device.

# Scope

All pages of ${systemName}

# What we aim for

We aim to conform to level AA of JIS X 8341-3:2016 and to meet level AA of WCAG 2.2.

# How it is now

We have not published results of tests under JIS X 8341-3:2016 yet. When we have tested, we will publish the results on this page.

# What we do

・Every page can be used with the keyboard alone.
・Pages stay readable when you change the size of the text.
・We never rely on colour alone: words and shapes say it too.
・When something is wrong, we say in words where and how to correct it.

# What may not be accessible

・Some files to download (such as PDF or Excel) are hard to read with a screen reader.
・We cannot change the content of files that applicants attach.
・What the offices write about procedures is in Japanese.

If you have difficulties, tell us: we will give you the content in another way.

# Other ways to apply

If this service is hard to use for you, you can apply at the counter or by post. Call the contact shown on the page of the procedure.

# Tell us

If something is hard to use or to read, call ${phone}. We will improve it as soon as we can.`

export const defaultFaq: Translated<typeof faqJa> = ({ name, phone }) => [
  {
    question: 'Can I apply without an account?',
    answer:
      'Yes. All you need is an email address. On the page of the procedure, choose “Apply without an account”.',
  },
  {
    question: 'Your email does not arrive.',
    answer:
      'Look in your spam folder. If you filter email, allow email from the address shown on the page, and email with links, and have it sent again. If it still does not arrive, use another email address.',
  },
  {
    question: 'Can I stop while I am entering my answers?',
    answer:
      'Yes. What you entered is kept as a draft. You can continue within 30 days with the link in our email, also on another computer or phone.',
  },
  {
    question: 'I am using a computer. Can I photograph documents with my phone?',
    answer:
      'Yes. On the form on your computer, under “Continue on your phone”, choose “Show the QR code” and scan it with the camera of your phone. The photos are attached to the same draft and appear on your computer too. A QR code works once, within 10 minutes.',
  },
  {
    question: 'I forgot my receipt number or my password.',
    answer:
      'The receipt number is in the email we sent after you had applied. The password is shown only on the page right after you applied. If you do not know it, have a link sent to the email address you applied with, under “Check status”.',
  },
  {
    question: 'I made a mistake in my application. Can I correct it?',
    answer:
      'Open your application under “Check status” to see how. Once the office has begun its review, you may no longer be able to; call the contact of the procedure.',
  },
  {
    question: 'I want to withdraw my application.',
    answer:
      'While it is waiting or returned to you, open it under “Check status” and press “Withdraw the application”. Otherwise call the contact of the procedure.',
  },
  {
    question: 'I got an email that says my application was returned. What do I do?',
    answer:
      'Something needs to be corrected. Open the link in the email to see what, and what the office says about it. When you have corrected it, press “Send the corrections”. Your other answers and files are kept.',
  },
  {
    question: 'Are there rules for the size and type of files?',
    answer:
      'Yes. Each item says how many files you can attach, of which types, and how large. If yours do not fit, split them, or ask the contact of the procedure.',
  },
  {
    question: 'Do I have to enter full-width (全角) or half-width (半角) characters?',
    answer: 'Either will do. Digits and hyphens are accepted in both.',
  },
  {
    question: 'Can I apply at night or on holidays?',
    answer:
      'Yes, at any time while the procedure is open. The page after you applied shows when your application arrived. It is reviewed on working days.',
  },
  {
    question: 'What if I cannot apply online?',
    answer: `The description of the procedure says how to apply at the counter or by post. If it is not clear, call the contact of the procedure, or the help desk of ${name} (${phone}).`,
  },
]
