"""Hard words and the plain words for them: medical words, and the words of offices.

One entry: hard = plain. A bar sets apart other spellings and forms that no rule makes. Plurals and the endings of
verbs are found without being listed.
"""

MEDICAL = """
abdomen = belly; abdominal = of the belly; ablative = taking off the top of the skin; abrasion = graze;
abscess = pocket of pus; acute = sudden; adhesion = inner scar that sticks tissue together;
adjuvant = added treatment; adverse = bad, harmful; aetiology|etiology = cause; alopecia = hair loss;
ambulatory = able to walk; anaemia|anemia = too few red blood cells; anaesthesia|anesthesia = numbing or sleep;
anaesthetic|anesthetic = medicine that numbs, or makes you sleep; analgesia|analgesic = pain relief;
anaphylaxis|anaphylactic = sudden severe allergy; angioedema = swelling under the skin;
anticoagulant = blood thinner; anticoagulation = blood thinning; antihistamine = allergy medicine;
antipyretic = medicine for fever; antiseptic = germ killer; aspirate|aspiration = draw out with a needle;
asymptomatic = without signs; atrophic = thin, sunken; atrophy = thinning; autologous = your own;
axilla|axillary = armpit; benign = not cancer; bilateral = on both sides;
biopsy = small sample taken for testing; cannula = thin tube; carcinoma = a cancer; cardiac = of the heart;
catheter = thin tube; cauterise|cauterize|cautery = seal with heat; cellulitis = spreading skin infection;
chronic = lasting a long time; coagulate|coagulation = clot; collagen = what makes skin firm;
comedone|comedones = blackhead; comorbidity|comorbidities = other illness; congenital = from birth;
contagious = catching; contracture = tight scar that limits movement;
contraindicated|contraindication = not safe for you; contusion = bruise; corticosteroid = steroid;
cryotherapy = freezing; Cushing's syndrome|Cushing’s syndrome = illness from too much steroid;
cutaneous = of the skin; cyanosis = blue or grey skin; cyst = lump filled with fluid;
cytotoxic = that kills cells; debridement = cleaning away dead skin; dehiscence = opening of a wound;
depigmentation = loss of skin colour; dermabrasion = sanding of the skin; dermal = of the skin;
dermatitis = sore, itchy skin; dermatologist = skin doctor; dermatology = skin clinic; dermis = deeper skin;
desquamation = peeling; diaphoresis = sweating; dilate|dilation = widen; distal = further away;
diuretic = water tablet; dysphagia = trouble swallowing; dyspnoea|dyspnea = trouble breathing;
dysuria = pain on passing urine; ecchymosis|ecchymoses = bruise; embolism|embolus = blocked blood vessel;
emollient = moisturiser; enzyme = substance that the body makes to break things down;
epidermal = of the top skin; epidermis = top layer of skin; epistaxis = nosebleed;
epithelialisation|epithelialization = growth of new skin;
erythema|erythematous = redness, or a darker patch on brown or black skin; excise = cut out;
excision = cutting out; exfoliate|exfoliation = scrub; exudate|exudation = fluid that oozes;
febrile = with a fever; fibroblast = skin-building cell; fibrosis|fibrotic = hard scarring; fissure = crack;
fistula = wrong opening; follicle|follicular = root of a hair; folliculitis = spots at the hair roots;
gastrointestinal = of the gut; glaucoma = an eye disease; granulation = new tissue;
haematoma|hematoma|haematomas|haematomata = large bruise; haemorrhage|hemorrhage = heavy bleeding;
haemostasis|hemostasis = stopping the bleeding; hepatic = of the liver;
herpes simplex|herpes labialis = cold sores; hirsutism = hair growth; histology = test under a microscope;
hyperpigmentation|hyperpigmented = darker patches; hypersensitivity = allergy;
hypertension = high blood pressure; hypertrophic = raised; hypopigmentation|hypopigmented = lighter patches;
hypotension = low blood pressure; iatrogenic = caused by treatment; idiopathic = of unknown cause;
immunocompromised|immunosuppressed|immunosuppression = with a weak immune system;
immunosuppressant = medicine that weakens the immune system; incise|incision = cut; induration = hard skin;
infiltrate|infiltration = inject around; intradermal = into the skin; intralesional = into the scar;
intramuscular = into a muscle; intravenous = into a vein; ischaemia|ischemia = lack of blood;
isotretinoin = an acne medicine; keloid = scar that grows beyond the wound; laceration = cut, tear;
lateral = on the side; lesion = spot, sore or patch; lipoatrophy = loss of fat under the skin;
localised|localized = in one place; lymphatic = of the drainage of fluid;
lymphoedema|lymphedema = swelling from trapped fluid; macule = flat patch; malaise = feeling unwell;
malignancy = cancer; malignant = cancerous; melanin = the colour in skin;
melanocyte = cell that makes skin colour; metastasis|metastases = spread of cancer; milia = tiny white bumps;
modality = kind of treatment; morbidity = illness; myalgia = muscle pain; myasthenia gravis = a muscle illness;
myocardial infarction = heart attack; nausea = feeling sick; necrosis|necrotic = dead skin or tissue;
neoplasm = growth; neuralgia|neuropathic = nerve pain; neuropathy = nerve damage; nodule = lump;
nonablative|non-ablative = taking no skin off; occlude|occlusion|occlusive = cover, seal; ocular = of the eye;
oedema|edema|oedematous = swelling; oral|orally = by mouth; osteoporosis = weak bones;
palpable = that can be felt; palpitation = pounding heartbeat; papule = small bump;
paraesthesia|paresthesia = tingling; pathogen = germ; pathology = illness; perioperative = around the operation;
periorbital = around the eyes; petechiae = tiny bruises; phlebitis = sore vein;
photosensitivity|photosensitive|photosensitising = burning easily in the sun;
photothermolysis = heating by light; pigmentation = skin colour;
post-inflammatory|postinflammatory = after swelling; posterior = at the back;
postoperative|post-operative = after the operation; preoperative|pre-operative = before the operation;
prognosis = outlook; prophylactic = to prevent; prophylaxis = prevention; proximal = nearer;
pruritus|pruritic = itch; purpura|purpuric = bruises; purulent = with pus; pustule = spot with pus;
pyrexia = fever; radiotherapy = treatment with rays; recurrence = coming back; remission = time without signs;
renal = of the kidneys; respiratory = of breathing; retinoid = vitamin A cream; sebaceous = of the oil glands;
sebum = skin oil; sedation = medicine that makes you sleepy; sepsis = severe illness set off by an infection;
sequela|sequelae = later effect; seroma = pocket of fluid; stenosis = narrowing; sternum|sternal = breastbone;
striae = stretch marks; subcision = freeing a scar with a needle; subcutaneous = under the skin;
superficial = near the surface; suppurate|suppuration = ooze pus; suture = stitch; symptomatic = with signs;
syncope = fainting; systemic = of the whole body; tachycardia = fast heartbeat;
telangiectasia|telangiectasias|telangiectases = fine blood vessels; teratogenic = harmful to an unborn baby;
therapeutic = healing; thrombosis|thrombus = blood clot; tinnitus = ringing in the ears;
topical|topically = put on the skin; toxicity = poisoning; transdermal = through the skin; transient = short;
trauma = injury; triamcinolone = a steroid; ulceration|ulcerate = open sore; unilateral = on one side;
urticaria = hives; vascular = of blood vessels; vascularity = blood vessels;
vasoconstriction|vasoconstrictor = narrowing of blood vessels; vasovagal = fainting; vertigo = spinning feeling;
vesicle = small blister; vitiligo = white patches of skin; xerosis = dry skin
"""

OFFICIAL = """
accordingly = so; acquire = get; additional = more; additionally = also; adhere|adherence = stick, keep;
adjacent = next; administer|administration = give; aforementioned = this; alleviate = ease; ameliorate = ease;
approximately = about; ascertain = find out; at this point in time = now; attempt = try; beneficial = helpful;
cease = stop; cessation = stopping; commence|commencement = start; comply|compliance|compliant = follow;
comprise = include; consequently = so; constitute = make up; demonstrate = show;
despite the fact that = although; deteriorate|deterioration = get worse; diminish = get less;
discontinue|discontinuation = stop; due to the fact that = because; efficacious = that works;
efficacy = how well it works; elevate = raise; eliminate = get rid of; endeavour|endeavor = try;
ensure = make sure; erroneous = wrong; exacerbate|exacerbation = make worse; expedite = speed up;
facilitate = help; feasible = possible; hence = so; hereby = by this; herein = here;
implement|implementation = carry out; in accordance with = by; in addition to = besides;
in excess of = more than; in order to = to; in the event of|in the event that = if; in the vicinity of = near;
indication = reason for treatment; inform us|inform your|inform the = tell; ingest = swallow;
initiate|initiation = start; liaise = speak; majority of = most; methodology = method;
minimise|minimize = keep low; mitigate = lessen; modify = change; necessitate = need;
notify|notification = tell; numerous = many; obtain = get; on account of = because of; optimal|optimum = best;
optimise|optimize = make the best of; particulars = details; permissible = allowed; persist|persistence = last;
predominantly = mostly; prior to = before; procure = get; proficient = skilled; promptly = soon;
provided that = if; regarding = about; remainder = rest; remuneration = pay; render = make; requisite = needed;
residual = left over; subsequent|subsequent to|subsequently = later, after; substantial|substantially = large;
sufficient|sufficiently = enough; supplementary = extra; terminate|termination = end; thereafter = then;
thereof = of it; upon = on; utilise|utilize|utilisation|utilization = use; whereby = by which; whilst = while;
with reference to|with regard to|with respect to = about
"""
