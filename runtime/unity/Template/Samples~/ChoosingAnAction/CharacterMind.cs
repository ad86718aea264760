using UnityEngine;

namespace ChoosingAnAction
{
    /// <summary>
    /// Draws an action every second. A low temperature nearly always takes the action that is rated highest, a high one lets
    /// the character be moody. Nothing is allocated.
    /// </summary>
    public sealed class CharacterMind : MonoBehaviour
    {
        private static readonly string[] Names = { "rest", "eat", "explore", "flee" };

        private readonly float[] _ratings = new float[ActionKernels.Size];
        private readonly float[] _probabilities = new float[ActionKernels.Size];

        [SerializeField]
        private float temperature = 0.5f;

        private float _next;

        private void Update()
        {
            if (Time.time < _next)
            {
                return;
            }

            _next = Time.time + 1f;
            Rate(_ratings, Time.time);

            // Random.value can be 1, and a uniform number must be below it.
            double uniform = Random.value * 0.99999994;
            int action = ActionKernels.Sample(_ratings, temperature, uniform);
            ActionKernels.Softmax(_ratings, temperature, _probabilities);
            Debug.Log($"{Names[action]} (probability {_probabilities[action]:F2})");
        }

        // A stand-in for what a game knows: needs that come and go.
        private static void Rate(float[] ratings, float time)
        {
            for (int i = 0; i < ratings.Length; i++)
            {
                ratings[i] = Mathf.Sin((0.3f * time) + (1.7f * i));
            }
        }
    }
}
