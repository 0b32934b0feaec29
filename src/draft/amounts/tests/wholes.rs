//! Wholes of which a part is told, and remarks.

use super::check;
use crate::language::Language;

#[test]
fn wholes_and_remarks_are_no_count() {
    check(
        Language::English,
        "
Of these 23 clubs, 6 members left. ⇒ 23 Exact | 6 Exact | count 6 members
Of these 23 clubs, 6 said no. ⇒ 23 Exact | 6 Exact | count 6 clubs
Of these 23 clubs nobody has left. ⇒ 23 Exact | count 23 clubs
Marlow Choir, serving 700 residents, left in May. ⇒ 700 Exact
All our groups (40 of them) left in May. ⇒ 40 Exact | count 40
Marlow (80 followers) is quiet, says Ann Bell (12 followers). ⇒ 80 Exact | 12 Exact
Of all these 23 clubs, 6 left. ⇒ 23 Exact | 6 Exact | count 6 clubs
Of course, 300 users left and 40 stayed. ⇒ 300 Exact | 40 Exact | count 300 users
Of late, 40 schools and 12 colleges left. ⇒ 40 Exact | 12 Exact | count 40 schools
Of 40 schools and 12 colleges none left. ⇒ 40 Exact | 12 Exact | count 40 schools
",
    );
    check(
        Language::German,
        "
Von den 134 Mitgliedern haben sich 118 schon angemeldet. ⇒ 134 Exact | 118 Exact | count 118 Mitgliedern
Von den 23 Vereinen haben 6 Mitglieder den Dienst verlassen. ⇒ 23 Exact | 6 Exact | count 6 Mitglieder
Unter anderem 40 Schulen und 12 Vereine verließen den Dienst. ⇒ 40 Exact | 12 Exact | count 40 Schulen
Von Zwitscher sind 40 Schulen und 12 Vereine gegangen. ⇒ 40 Exact | 12 Exact | count 40 Schulen
",
    );
    check(
        Language::French,
        "
L’université, avec ses 800 étudiants, a quitté le réseau. ⇒ 800 Exact
",
    );
    check(
        Language::French,
        "
Sur les 40 membres, 12 sont partis. ⇒ 40 Exact | 12 Exact | count 12 membres
Sur place, 40 bénévoles et 12 élus ont chanté. ⇒ 40 Exact | 12 Exact | count 40 bénévoles
Sur Zwitscher, 40 membres suivent le club et 12 groupes publient. ⇒ 40 Exact | 12 Exact | count 40 membres
",
    );
    check(
        Language::Spanish,
        "
De los 40 socios, 12 se fueron. ⇒ 40 Exact | 12 Exact | count 12 socios
De momento 40 socios y 12 invitados usan la red. ⇒ 40 Exact | 12 Exact | count 40 socios
",
    );
    check(
        Language::Russian,
        "
Из этих 40 школ 12 ушли. ⇒ 40 Exact | 12 Exact | count 12 школ
Из сети ушли 40 школ и 12 клубов. ⇒ 40 Exact | 12 Exact | count 40 школ
",
    );
}
