package org.quipu.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Who lives in the demo: its groups and its clients, the same ones every time.
 *
 * @param groups by number
 * @param clients by number
 */
record Cast(List<Group> groups, List<Client> clients) {
    private static final long SEED = 20_240_401;
    private static final List<String> BRANCHES = List.of("nairobi", "kisumu", "nakuru", "mombasa");
    private static final List<String> DOLLAR_BRANCHES = List.of("nairobi", "mombasa");
    private static final List<String> REGIONS =
            List.of("central", "nyanza", "rift-valley", "coast");
    private static final List<String> WOMEN =
            List.of(
                    "Achieng",
                    "Akinyi",
                    "Amina",
                    "Beatrice",
                    "Chebet",
                    "Esther",
                    "Fatuma",
                    "Grace",
                    "Halima",
                    "Joyce",
                    "Lucy",
                    "Mary",
                    "Mercy",
                    "Naliaka",
                    "Njeri",
                    "Nyambura",
                    "Rehema",
                    "Ruth",
                    "Wambui",
                    "Zawadi");
    private static final List<String> MEN =
            List.of(
                    "Abdi", "Barasa", "Daniel", "Elijah", "Farah", "George", "Hassan", "James",
                    "John", "Juma", "Kamau", "Kiprono", "Mwangi", "Ochieng", "Omar", "Peter",
                    "Samuel", "Simon", "Wafula", "Yusuf");
    private static final List<String> FAMILIES =
            List.of(
                    "Abuya",
                    "Chepkemoi",
                    "Gitau",
                    "Hamisi",
                    "Kariuki",
                    "Kibet",
                    "Kilonzo",
                    "Kimani",
                    "Koech",
                    "Macharia",
                    "Maina",
                    "Mutiso",
                    "Mutua",
                    "Mwenda",
                    "Ndungu",
                    "Njoroge",
                    "Odhiambo",
                    "Okoth",
                    "Omondi",
                    "Onyango",
                    "Otieno",
                    "Rotich",
                    "Salim",
                    "Waweru",
                    "Were");
    private static final int CLIENTS_A_GROUP = 60;
    private static final int CLIENTS_AN_OFFICER = 120;

    /** The people of an institution of so many clients that opens on a day. */
    static Cast of(int clients, LocalDate opening) {
        var groups = new ArrayList<Group>();
        for (var n = 1; n <= Math.max(2, clients / CLIENTS_A_GROUP); n++) {
            groups.add(group(n, opening));
        }
        var people = new ArrayList<Client>();
        for (var n = 1; n <= clients; n++) people.add(client(n, clients, opening, groups));
        return new Cast(groups, people);
    }

    /** A client's own dice: what one does changes nothing of what another does. */
    static Random dice(int number) {
        return new Random(SEED + number * 7_919L);
    }

    /** Groups are formed one after another, and meet on a day from Monday to Friday. */
    private static Group group(int n, LocalDate opening) {
        var branch = branch(n);
        var weekday = DayOfWeek.of(1 + n % 5);
        var formed = opening.plusDays(8 + 15L * n).with(TemporalAdjusters.nextOrSame(weekday));
        return new Group(n, branch, "officer-" + branch + "-1", formed);
    }

    /** Every sixth is a member of a group; of the others some keep their accounts in dollars. */
    private static Client client(int n, int of, LocalDate opening, List<Group> groups) {
        var dice = dice(-n);
        var group =
                n % 6 == 0
                        ? Optional.of(groups.get(n / 6 % groups.size()))
                        : Optional.<Group>empty();
        var branch = group.map(Group::branch).orElse(branch(n));
        var dollars = group.isEmpty() && n % 7 == 3 && DOLLAR_BRANCHES.contains(branch);
        var woman = dice.nextInt(100) < (group.isPresent() ? 85 : 55);
        return new Client(
                n,
                pick(woman ? WOMEN : MEN, dice) + " " + pick(FAMILIES, dice),
                branch,
                group.map(Group::officer).orElse(officer(n, branch, of)),
                dollars ? "USD" : "KES",
                group.map(Group::formed).orElse(joined(n, of, opening)),
                group,
                traits(woman, branch, dice));
    }

    private static Map<String, String> traits(boolean woman, String branch, Random dice) {
        var traits = new LinkedHashMap<String, String>();
        traits.put("gender", woman ? "female" : "male");
        traits.put("displacement", dice.nextInt(100) < 8 ? "displaced" : "host");
        traits.put("region", REGIONS.get(BRANCHES.indexOf(branch)));
        traits.put("area", dice.nextInt(100) < 60 ? "rural" : "urban");
        return traits;
    }

    /** A tenth are there from the first day, the others come in the eighteen months that follow. */
    private static LocalDate joined(int n, int of, LocalDate opening) {
        var first = Math.max(10, of / 10);
        return n <= first ? opening : opening.plusDays((n - first) * 540L / of);
    }

    private static String officer(int n, String branch, int of) {
        var officers = Math.max(2, of / BRANCHES.size() / CLIENTS_AN_OFFICER + 1);
        return "officer-" + branch + "-" + (1 + n / BRANCHES.size() % officers);
    }

    private static String branch(int n) {
        return BRANCHES.get(n % BRANCHES.size());
    }

    private static String pick(List<String> names, Random dice) {
        return names.get(dice.nextInt(names.size()));
    }
}
