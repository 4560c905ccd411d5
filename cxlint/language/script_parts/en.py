"""English: own lists of what service desks write and say, British and American."""

from __future__ import annotations

from cxlint.language.script_parts.table import Table

TABLE = Table(
    signs={
        "greeting": r"""
            ^(hi|hiya|hello|hey|howdy)
            good (morning|afternoon|evening|day)
            ^greetings
            ^morning
            ^afternoon
            ^dear
            ^to whom it may concern
            ^welcome
            (a )?warm welcome
            how (can|may|could) (i|we) (help|assist)
            what can (i|we) do for you
            thank(s| you) for (calling|holding)
            this is ~ speaking
            my name is
            you('re| are) (speaking|chatting|through) (to|with)
            ^i('m| am) ~ (virtual|digital) (assistant|agent)
            """,
        "empathy": r"""
            (i|we)( can| do| fully| completely| totally| truly| really| certainly| absolutely| perfectly)? \
(understand|appreciate|realise|realize|recognise|recognize|imagine|sympathise|sympathize|get) (that |just |exactly )?(you|this|it|waiting)
            (i|we)( can| do)?( fully| completely| totally| truly| really| certainly)? (understand|appreciate|realise|realize|recognise|recognize|see|hear|know|imagine|get) (just |exactly )?(how|why|what|where) \
(frustrat*|hard|difficult|annoy*|upset*|disappoint*|important|much|stress*|inconvenien*|worr*|confus*|concern*|tiring|urgent|you|this|that|it|your)
            (i|we)( can| could| fully| completely| totally| truly| really| certainly| absolutely| perfectly)? \
(understand|appreciate|imagine|share|hear|see|sense|sympathi*|empathi*)( with)? (your|the|this|that|it) ~ \
(frustrat*|concern*|disappoint*|worr*|annoy*|inconvenien*|upset*|anger|stress*|difficult*|confus*|feeling*|situation|position|urgency|pain|trouble|hard|disheartening)
            (must|can|could|would) (be|feel|have been|have felt)( so| very| really| quite| rather| incredibly| extremely| pretty)? \
(frustrat*|disappoint*|worr*|annoy*|inconvenien*|upset*|stress*|difficult*|confus*|hard|tough|tiring|unsettling|disheartening|scary|awful)
            (that's|that is|this is|it's|it is|that sounds|this sounds|sounds|how)( really| very| so| quite| incredibly| extremely| certainly| absolutely| understandably)? \
(frustrat*|disappoint*|worrying|annoying|upsetting|stressful|unsettling|disheartening|understandable|tough)
            (i|we)( can| do)?( fully| completely| totally| truly| really| certainly)? understand that
            not the (kind of |sort of |level of )?(experience|service|answer|news|impression|start|way|outcome|result) (that )?(we|you|i|anyone)
            the last thing (that )?(you|anyone|we)
            you('re| are)( quite| absolutely| completely| perfectly| totally)? (right(?! at)|entitled|justified)
            (your|any|the) (frustration|disappointment|concern|annoyance|worry|anger)s? (is|are) ~ (understandable|valid|justified|legitimate)
            in your shoes
            (put|place) (myself|ourselves) in your
            (if i were|were i) in your
            (i|we)('d| would)( have)?( probably| also)? (feel|felt|be|been) (the same|just as|upset|frustrated|disappointed)
            feel the same
            (i|we)( can| do)? (hear|feel) (you|for you)
            (i|we)('ve| have)( all)? been there
            what a (shame|pity|nuisance|disappointment)
            (i|we) know (this|that|it|you|waiting|your) ~ (frustrat*|disappoint*|important|annoying|inconvenien*|hard|hoping|hoped|counting|counted|waiting|difficult|tough|ideal|easy|stressful)
            your (patience|time|trust) (means|matters)
            """,
        "apology": r"""
            sorry
            apolog*
            forgive (us|me)
            pardon (us|me)
            excuse (us|our|the delay|the inconvenience)
            (i|we) ?(deeply |sincerely |truly |very much )?regret (to|that|the|any|this|having)
            """,
        "acknowledgement": r"""
            thank(s| you)( so much| very much| again)? for ((?!choos|be|shop|visit|bear|wait|hold|join|subscrib|giv|us|understand|call)\w+ing|your (message|email|e-mail|mail|letter|enquiry|inquiry|request|question|feedback|patience while|interest|note|report)|the (message|feedback|details|information|photos?|update)|calling about)
            (i|we) ?('ve| have)?( just| now| successfully)? (received|got|logged|registered|noted|read|reviewed|looked|checked) (your|the|that|into|at)
            your ~ (has been|was|is) ~ (received|logged|registered|noted|recorded|assigned|escalated|confirmed|successful|completed)
            (i|we) ?(can |do )?(see|understand|note|gather|read|notice|noticed) (from your (message|email|account|order|description) )?(that )?(you|your|there)
            (regarding|concerning) your
            with (reference|regard|respect) to
            in (reply|response|reference|relation|regard) to your
            further to (your|our)
            (the|your|this) ~ you (raised|reported|sent|mentioned|described|shared|flagged|provided)
            your (order|parcel|package|item|delivery|shipment|account|product|refund) (hasn't|has not|didn't|did not|isn't|is not|was not|wasn't|arrived|is (late|delayed|missing|lost|damaged))
            (just )?(confirming|confirm) (that |receipt|we|your)
            as (you )?(asked|requested|mentioned|described|discussed)
            (as|per) (per )?your request
            you('re| are)? (asked|asking|mentioned|wrote|reported|contacted|told|said|wanted to know|would like to|have asked|have reported)
            about your (question|request|order|enquiry|inquiry|message|report|claim)
            bringing this to (my|our) attention
            (i|we) (acknowledge|confirm receipt)
            sorry to hear (that|about) (you|your|the)
            got it
            """,
        "thanks": r"""
            thank you
            thanks(?! to)
            many thanks
            ta
            cheers for
            (i|we)( really| truly| do| very much)? ?(appreciate) (you|your|it|the)
            (i|we)('re| are|'m| am) grateful
            much appreciated
            """,
        "next step": r"""
            (i|we|you)( ?'ll| will| shall)( now| then| also| soon| be able to| personally| immediately| gladly| happily)? \w+
            (i|we|you)( ?'re| are| ?'m| am)( now| just)? (going to|about to)
            (i|we)( ?'m| am| ?'re| are)( now| just| currently)? (send|transferr|connect|put|ship|issu|process|escalat|look|check|arrang|forward|refund|pass|replac|book|work|contact|cancel|updat|invest|ask|open|rais|get)*ing
            (our|the|a|an|one of our|someone|somebody) ~ (team|colleague*|agent*|advis*|specialist*|expert*|technician*|someone|somebody) (will|'ll) \w+
            you should (see|receive|get|have|hear|find|notice)
            (we|i)('d| would) (ask|suggest|recommend|advise|appreciate it if|kindly ask)
            what (i|we) can do
            (we|i)('d| would) (like|love) (to|the chance to|the opportunity to) (learn|work|hear|make|offer|help|find|discuss|look|invite|send|talk|understand|give)
            (we|i) (encourage|invite) you to
            let me (check|look|see|pull|get|find|have|take|transfer|connect|put|pass|forward|open|arrange|send|walk|guide|show|help|ask|verify|confirm|explain how)
            let us know
            let me know
            (we|i) can (now |also |instead )?(offer|send|replace|refund|exchange|arrange|put|ship|book|issue|give|move|change|set)
            (we|i)('re| are|'m| am) happy to (offer|send|replace|refund|exchange|arrange|put|ship|book|issue|give)
            would you (like|prefer) ~ (me|us|to)
            would you (like|mind|prefer)
            (could|can|may|would) (i|you|we)( please| kindly| also| just)? \
(have|tell|send|confirm|provide|reply|check|try|give|let|share|take|ask|get|attach|describe|verify|upload)
            have you (tried|checked)
            ^feel free to (try|send|reply|use|visit)
            (i|we) (suggest|recommend|advise|ask|invite|kindly ask)( that)? (you|trying|checking)
            (simply|just|please|kindly) (reply|send|click|tap|open|call|visit|follow|bring|go|press|use|try|check|fill|complete|log|sign|enter|choose|select|keep|wait|allow|return|contact|provide|confirm|email|write|ring|take|pop|head|hold|let|note down|have)
            you (can|may|could) (?!not|see|imagine|trust|rely|count|be|have)\w+
            you( just| only| simply)? need to
            all you (need|have) to
            you don't need to do anything
            (no|without) (further )?action (is )?(needed|required|on your)
            the next steps?
            here's what
            (a|an|the|your|our|one of our|someone|somebody|he|she|they|it|this|that|money|refund|everything) ~ (will|'ll)( then| now| also| soon| be able to)? \
(contact|call|reply|answer|get|be (sent|shipped|credited|refunded|delivered|in touch|with you|back|contacted|returned|replaced|processed|issued|paid|dispatched|able|on|transferred|restored|resolved|fixed|available|here)|arrive|reach|take|receive|help|look|email|e-mail|write|ring|phone|let|review|respond|assist|follow|confirm|send|come|pick|appear|show|land|ship)
            (is|are) on (its|the|their) way
            expect (it|your|to|the|a|an)
            by (tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|the end of)
            """,
        "hand-off": r"""
            (transfer*|connect*|pass*|hand*|refer*|escalat*|forward*|put*|redirect*|direct*)( you| your| this| it| the| me| him| her)? ~ (over |on |through |along |up )?(to|with|in touch with) \
(a|an|the|our|my|one of|someone|somebody|another|human|live) ~ \
(colleague*|agent*|advis*|specialist*|team|department|manager|supervisor|expert*|person|human|representative*|technician*|operator*|someone|somebody|support|billing|desk|staff|consultant*|engineer*)
            (put|putting|transfer*|connect*) you (through|over|with|to)
            (speak|talk|chat|get through) ~ (to|with) (a|an|one of|our|someone|us|the) ~ (person|human|colleague*|agent*|advis*|specialist*|team|representative*|operator*|expert*|someone|us|people|support)
            (speak|talk|chat) (to|with) (us|someone|somebody|a person|a human)
            (a|an|one of our|another|our|someone from|somebody from|a member of) ~ (colleague*|agent*|advis*|specialist*|team|manager|supervisor|expert*|representative*|technician*|operator*|staff|consultant*|engineer*|human|human being) ~ (will|can|is|are|would) ~ (contact|call|reply|get|be in touch|help|look|take|review|assist|email|ring|answer|follow|respond|happy|available|reach|touch|write|phone|come|join|on hand)
            (a|another) (member of|person from|colleague from) (the|our) ~ team
            real (people|person|human*)
            (live|human) (agent*|chat|person|colleague*|advis*|support|operator*|being*)
            (customer|support|service|help) (service|services|care|support|team|desk|line|centre|center)( team| department| line| agents)? (on|at|by|is|are|will|via|from|can|opens?)
            (contact|call|ring|phone|email|e-mail|write to|text|message|dm|reach|reach out to|get in touch with|chat with|speak to|speak with|talk to) \
(us|me|our|the team|support|customer|my team)
            reply (directly )?to this (email|e-mail|mail|message)
            reply (here|back)
            (by|over the) phone
            (schedule|arrange|book|set up|jump on) (a|another) ~ (call|chat|meeting)
            (contacted|called|helped|assisted|answered|handled|reviewed) by (a|one of our|our) ~ (colleague*|agent*|advis*|specialist*|team|expert*|representative*|technician*|operator*|staff)
            (just|simply|please) (reply|hit reply|respond|call|ring|write back)
            give (us|me) a (call|ring|shout|bell|buzz)
            drop (us|me) a (line|note|message|email|mail)
            get (back )?in touch
            (call|ring|phone|dial) ~ \+?\(?\d[\d\s().-]{5,}\d
            (on|at|via|call|phone|line:?|number:?) \+?\(?\d[\d\s()/.-]{5,}\d
            [\w.+-]+@[\w-]+[.][\w.-]+
            (helpline|hotline)
            don't hesitate to (contact|call|reach|write|get|reply|ask|email|message)
            do not hesitate to (contact|call|reach|write|get|reply|ask|email|message)
            feel free to (contact|call|reach|write|get|reply|email|message|drop|give)
            (i|we) (can|could|would|will|'ll) ~ (escalate|transfer|refer)
            (my|our) (supervisor|manager|colleague*)
            press (0|zero|\d) to (speak|talk)
            stay on the line
            """,
        "closing": r"""
            (kind|kindest|best|warm|warmest|many) (regards|wishes)
            ^regards
            (all|with) (the |our |my )?(very )?best( wishes)?
            ^best
            ^all the best
            yours (sincerely|faithfully|truly)
            ^sincerely
            sincerely( yours)?,
            ^respectfully
            ^cordially
            ^warmly
            with (gratitude|appreciation)
            have (a|an|yourself) ~ (day|evening|weekend|afternoon|morning|night|week|one)
            enjoy (the rest of )?your (day|evening|weekend|week)
            (good|bye)-?bye
            bye
            bye for now
            take care(?! of)
            (anything|something) else( at all)? (i|we|that|you)
            hope (this|that|it)( information| answer)? (helps|helped|answers|clarifies|clears|resolves)
            hope to (see|hear)
            (look|looking) forward to
            see you (soon|again|there|next)
            (speak|talk|chat) (soon|to you soon)
            always here
            don't hesitate
            do not hesitate
            until next time
            """,
    },
    ending=r"""
        cheers
        thanks( again)?( so much| very much)?,
        many thanks
        thank you( again| very much)?,
        thank(s| you) (again )?for (calling|your call|choosing|being|shopping|visiting|chatting)
        best(,|[.!]?$)
        happy to help
        (we|i)('re| are|'m| am)( always| only| still| all)? (here|at your) ~ (if|to help|for you|whenever|disposal|service|day|should|any)
        warmly
        ^love,
        ta
        good night
        ^(the |your |team )?(\w{1,20} ){0,3}(team|crew|management|customer care|customer service|support)( at \w{1,20})?[.!]?$
        ^team( \w{1,20}){1,3}[.!]?$
        ^from (all of us|everyone|the team)
        happy \w+ing
        feel free
        """,
    asked=r"""
        reply send click tap open call visit follow bring go press use try check fill complete log sign enter choose
        select keep wait allow return contact provide confirm email write ring take head hold let make restart reset
        download install update turn switch unplug plug remove put attach upload scan type look chat message dm text
        drop pop have give see note ask read add set pick review verify copy scroll stay register submit connect clear
        disconnect close uninstall reinstall expect apply
        """,
    joiners="please and then or kindly simply just so first now next finally also instead meanwhile alternatively otherwise always",
    offers=r"""
        (if|should) you( do| ever| still)? (have|need|require) ~ (question*|help|assistance|anything|information|doubt*|concern*|quer*|else|further|us|support|more)
        (any|more|other|further) (question*|doubt*|quer*|concern*)
        should anything
        if (there's|there is) anything
        """,
    never=r"""
        will (not|never)
        won't
        no (agent|one|member|colleague|operator)
        nobody
        never
        """,
    reasons=r"""
        because
        since
        due to
        which is why
        that's why
        the reason
        so that
        as a result
        caused by
        therefore
        this means
        in order to
        """,
    customer="customer client caller user visitor guest shopper buyer subscriber patient",
    examples={
        "greeting": "Hello, thank you for contacting us.",
        "empathy": "I understand how frustrating this is.",
        "apology": "I'm sorry about the trouble this has caused.",
        "acknowledgement": "I see that your order has not arrived yet.",
        "thanks": "Thank you for your patience.",
        "explanation": "This happened because the courier could not find the address.",
        "next step": "We will send you a replacement by Friday.",
        "hand-off": "I'll pass your case to a colleague, who will call you today.",
        "closing": "Is there anything else I can do for you? Have a nice day.",
    },
)
